using System.Collections.Concurrent;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Data;

/// <summary>
/// Base of every service's DbContext: its own tables, outbox, inbox and audit chain in its own database. One call of
/// <see cref="SaveChangesAsync(bool, CancellationToken)"/> commits the change, its audit entries and its events together.
/// </summary>
public abstract class ServiceDb(DbContextOptions options, ServiceDbParts parts) : DbContext(options)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();

    /// <summary>Entries get their number, which is their key, only in the transaction that writes them.</summary>
    private readonly List<AuditEntry> unwritten = [];

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<QueuedLetter> Letters => Set<QueuedLetter>();

    public DbSet<LetterTry> LetterTries => Set<LetterTry>();

    public DbSet<RecalledSession> RecalledSessions => Set<RecalledSession>();

    /// <summary>True where several processes may write at once and rows can be locked.</summary>
    public bool HasRowLocks => !Database.IsSqlite();

    /// <summary>Queues an event in the transaction of the next save.</summary>
    /// <param name="event">The fact.</param>
    /// <param name="occurredAt">When it became true; now, unless an older fact is published again.</param>
    public void Publish(IEvent @event, DateTimeOffset? occurredAt = null) => Outbox.Add(new OutboxMessage
    {
        MessageId = Guid.CreateVersion7(),
        Subject = @event.Subject,
        Lane = OutboxLane.Of(@event.Subject),
        WireName = EventSerializer.WireNameOf(@event.GetType()),
        Body = parts.Serializer.Write(@event),
        OccurredAt = occurredAt ?? parts.Clock.GetUtcNow(),
        TraceParent = Traces.Current,
    });

    /// <summary>Queues a letter in the transaction of the next save. A letter whose key is known is not queued again.</summary>
    /// <exception cref="InvalidOperationException">The service registered no letters.</exception>
    public void Post(Letter letter) =>
        Letters.Add((parts.Letters ?? throw new InvalidOperationException("No letters here.")).Seal(letter, GetType()));

    /// <summary>
    /// Queues an audit entry in the transaction of the next save: who (the current person) did what, to which subject, why.
    /// </summary>
    /// <param name="action">Past tense, from the documented list: "ReviewOpened", "PackRead".</param>
    /// <param name="subject">The reference or id of what it was done to; never a name.</param>
    /// <param name="area">Code of the panel whose data it is; empty where none is concerned.</param>
    /// <param name="detail">Codes, counts and references that explain the entry; never a person's data.</param>
    public void Audit(string action, string subject, string area = "", string detail = "") => unwritten.Add(new AuditEntry
    {
        At = parts.Clock.GetUtcNow(),
        Who = parts.Person.Value.AccountId,
        WhoName = parts.Person.Value.Name,
        Action = action,
        Subject = subject,
        Area = area,
        Detail = detail,
    });

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            if (parts.Sealer is { } sealer)
            {
                await BindToCases.BindAsync(this, sealer, cancellationToken);
            }

            await LetterBox.OnceEachAsync(this, cancellationToken);
            return unwritten.Count == 0
                ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
                : await SaveLinkedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var saved = 0;
        await InTransactionAsync(async () => saved = await SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        return saved;
    }

    /// <summary>
    /// Runs work and then saves, all in one transaction. SQLite has one writer at a time: writers queue here, asynchronously,
    /// rather than as blocked threads in its busy handler.
    /// </summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancel)
    {
        var turn = HasRowLocks ? null : Turns.GetOrAdd(Database.GetConnectionString()!, _ => new SemaphoreSlim(1, 1));
        if (turn is not null)
        {
            await turn.WaitAsync(cancel);
        }

        bool publishes;
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancel);
            await work();
            await SaveChangesAsync(cancel);

            // a save may publish, too
            publishes = ChangeTracker.Entries<OutboxMessage>().Any();
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            turn?.Release();
        }

        if (publishes)
        {
            parts.Signals.Wake(GetType());
        }
    }

    /// <summary>
    /// Takes every lane that nobody else holds, for this transaction. Two dispatchers never hold the same lane, so order within a
    /// subject survives any number of them.
    /// </summary>
    public Task<List<int>> LockFreeLanesAsync(CancellationToken cancel) => Database.SqlQueryRaw<int>(Database.ProviderName switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => "select \"Lane\" as \"Value\" from outbox_lane for update skip locked",
        "Microsoft.EntityFrameworkCore.SqlServer" => "select [Lane] as [Value] from outbox_lane with (updlock, rowlock, readpast)",
        var without => throw new NotSupportedException($"{without} locks no rows."),
    }).ToListAsync(cancel);

    /// <summary>The end of the chain is locked last and written with everything else: others wait for it no longer than they must.</summary>
    private async Task<int> SaveLinkedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        var head = await AuditChain.LinkAsync(this, unwritten, cancel);
        AuditEntry[] entries = [.. unwritten];
        AuditEntries.AddRange(entries);
        Update(head);
        unwritten.Clear();
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
            foreach (var refusal in entries.Where(entry => entry.Action.EndsWith("Refused", StringComparison.Ordinal)))
            {
                Figures.Refused(refusal.Action);
            }

            return saved;
        }
        catch
        {
            // whoever saves again is numbered again, behind what others wrote meanwhile
            unwritten.AddRange(entries);
            Array.ForEach(entries, entry => Entry(entry).State = EntityState.Detached);
            throw;
        }
        finally
        {
            Entry(head).State = EntityState.Detached;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.Property(message => message.Subject).HasMaxLength(128);
            outbox.Property(message => message.WireName).HasMaxLength(128);
            outbox.Property(message => message.TraceParent).HasMaxLength(64);
            outbox.HasIndex(message => new { message.Lane, message.Id });
        });
        modelBuilder.Entity<OutboxLane>(lane =>
        {
            lane.ToTable("outbox_lane");
            lane.HasKey(row => row.Lane);
            lane.Property(row => row.Lane).ValueGeneratedNever();
            lane.HasData(Enumerable.Range(0, OutboxLane.Count).Select(number => new OutboxLane { Lane = number }));
        });
        modelBuilder.Entity<InboxMessage>(inbox =>
        {
            inbox.ToTable("inbox");
            inbox.HasKey(message => new { message.Consumer, message.MessageId });
            inbox.Property(message => message.Consumer).HasMaxLength(128);
            inbox.Property(message => message.Subject).HasMaxLength(128);
            inbox.Property(message => message.WireName).HasMaxLength(128);
            inbox.Property(message => message.Error).HasMaxLength(256);
            inbox.Property(message => message.TraceParent).HasMaxLength(64);
            inbox.HasIndex(message => new { message.Consumer, message.Subject, message.Status });
            inbox.HasIndex(message => new { message.Status, message.Consumer });
        });
        QueuedLetter.Map(modelBuilder);
        LetterTry.Map(modelBuilder);
        RecalledSession.Map(modelBuilder);
        modelBuilder.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit");
            audit.HasKey(entry => entry.Sequence);
            audit.Property(entry => entry.Sequence).ValueGeneratedNever();
            audit.Property(entry => entry.Who).HasMaxLength(128);
            audit.Property(entry => entry.WhoName).HasMaxLength(256);
            audit.Property(entry => entry.Action).HasMaxLength(128);
            audit.Property(entry => entry.Subject).HasMaxLength(128);
            audit.Property(entry => entry.Area).HasMaxLength(64);
            audit.Property(entry => entry.Hash).HasMaxLength(64);
            audit.HasIndex(entry => entry.Subject);
            audit.HasIndex(entry => entry.Who);
        });
        modelBuilder.Entity<AuditHead>(head =>
        {
            head.ToTable("audit_head");
            head.Property(row => row.Id).ValueGeneratedNever();
            head.Property(row => row.Hash).HasMaxLength(64);
            head.HasData(new AuditHead { Id = 1, Sequence = 0, Hash = AuditChain.Genesis });
        });
    }
}
