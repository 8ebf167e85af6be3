using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Analytics.GapRegister;
using CdopWorkflow.Analytics.Practice;
using CdopWorkflow.Analytics.Releases;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CdopWorkflow.Analytics.Data;

/// <summary>Anonymised facts, what has been said about themes, and the changes of practice that are followed.</summary>
public sealed class AnalyticsDb(DbContextOptions<AnalyticsDb> options, ServiceDbParts parts) : ServiceDb(options, parts)
{
    private const int KeysAtOnce = 400;

    private readonly CubeChanges cube = new();
    private readonly HashSet<(Type Fact, Guid Key)> absent = [];
    private readonly Dictionary<Type, object> held = [];
    private Guid? asked;

    public DbSet<RecordedDeath> Recorded => Set<RecordedDeath>();

    public DbSet<ReviewedDeath> Reviewed => Set<ReviewedDeath>();

    public DbSet<FactorRow> Factors => Set<FactorRow>();

    public DbSet<SuspectedDeath> Suspected => Set<SuspectedDeath>();

    public DbSet<HeldMeeting> Meetings => Set<HeldMeeting>();

    public DbSet<CubeCell> Cube => Set<CubeCell>();

    public DbSet<FactsRebuild> Rebuilds => Set<FactsRebuild>();

    public DbSet<ThemeStanding> Themes => Set<ThemeStanding>();

    public DbSet<ThemeRoundDone> RoundsDone => Set<ThemeRoundDone>();

    public DbSet<FollowedPractice> Practices => Set<FollowedPractice>();

    public DbSet<ScorecardTable> ScorecardTables => Set<ScorecardTable>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Reads the rows of many keys at once, and remembers which keys have none.</summary>
    public async Task ReadAheadAsync<TFact>(IEnumerable<Guid> factKeys, CancellationToken cancel)
        where TFact : class
    {
        await CubeWaitsAsync(cancel);
        foreach (var keys in factKeys.Distinct().Chunk(KeysAtOnce))
        {
            IQueryable<TFact> rows = typeof(TFact) == typeof(RecordedDeath) ? Set<TFact>() : Set<TFact>().Include("Factors");
            await rows.Where(row => keys.Contains(EF.Property<Guid>(row, nameof(RecordedDeath.FactKey)))).LoadAsync(cancel);
            absent.UnionWith(keys.Where(key => TakenUp<TFact>(key) is null).Select(key => (typeof(TFact), key)));
        }
    }

    /// <summary>
    /// The row of a key that this context holds already; null where it holds none. Each reading of <c>Local</c> looks through all that is
    /// held for changes, which a batch of facts cannot pay once a fact: so it is read once.
    /// </summary>
    internal TFact? TakenUp<TFact>(Guid factKey)
        where TFact : class
    {
        if (!held.TryGetValue(typeof(TFact), out var rows))
        {
            held[typeof(TFact)] = rows = Set<TFact>().Local;
        }

        return ((LocalView<TFact>)rows).FindEntry(factKey)?.Entity;
    }

    /// <summary>The row of a key, added when it is new.</summary>
    public async Task<RecordedDeath> RecordedAsync(Guid factKey, CancellationToken cancel)
    {
        await CubeWaitsAsync(cancel);
        return cube.Watch(TakenUp<RecordedDeath>(factKey)
            ?? (IsAbsent<RecordedDeath>(factKey) ? null : await Recorded.FindAsync([factKey], cancel))
            ?? Recorded.Add(new RecordedDeath { FactKey = factKey }).Entity);
    }

    /// <summary>The row of a key with its factors, added when it is new.</summary>
    public async Task<ReviewedDeath> ReviewedAsync(Guid factKey, CancellationToken cancel)
    {
        await CubeWaitsAsync(cancel);
        return cube.Watch(TakenUp<ReviewedDeath>(factKey)
            ?? (IsAbsent<ReviewedDeath>(factKey) ? null : await Reviewed.Include(review => review.Factors).SingleOrDefaultAsync(review => review.FactKey == factKey, cancel))
            ?? Reviewed.Add(new ReviewedDeath { FactKey = factKey }).Entity);
    }

    /// <summary>The row of a key with its factors, added when it is new.</summary>
    public async Task<SuspectedDeath> SuspectedAsync(Guid factKey, CancellationToken cancel)
    {
        await CubeWaitsAsync(cancel);
        return cube.Watch(TakenUp<SuspectedDeath>(factKey)
            ?? (IsAbsent<SuspectedDeath>(factKey) ? null : await Suspected.Include(death => death.Factors).SingleOrDefaultAsync(death => death.FactKey == factKey, cancel))
            ?? Suspected.Add(new SuspectedDeath { FactKey = factKey }).Entity);
    }

    /// <summary>
    /// Before the first fact of a transaction is read: whoever counts the cube anew waits from here on until the change is committed, and
    /// who comes later than that sees the facts that were counted.
    /// </summary>
    /// <returns>Whether the cube is left alone.</returns>
    internal async Task<bool> CubeWaitsAsync(CancellationToken cancel)
    {
        if (Database.CurrentTransaction is { } transaction && asked != transaction.TransactionId)
        {
            asked = transaction.TransactionId;
            cube.Waits = await Rebuilds.Where(rebuild => rebuild.Id == FactsRebuild.CubeRow)
                .ExecuteUpdateAsync(row => row.SetProperty(rebuild => rebuild.StartedAt, rebuild => rebuild.StartedAt), cancel) > 0;
        }

        return cube.Waits;
    }

    /// <summary>Every save in a transaction brings the cube up to the facts that it changes.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            await cube.ApplyAsync(this, cancellationToken);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private bool IsAbsent<TFact>(Guid factKey) => absent.Contains((typeof(TFact), factKey));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddScorecardTables();
        modelBuilder.MapReports();
        modelBuilder.Entity<RecordedDeath>(death =>
        {
            death.ToTable("recorded_death");
            death.HasKey(row => row.FactKey);
            death.Property(row => row.FactKey).ValueGeneratedNever();
            death.Property(row => row.Version).IsConcurrencyToken();
            death.Property(row => row.Panel).HasMaxLength(64);
            death.Property(row => row.Council).HasMaxLength(16);
            death.Property(row => row.Region).HasMaxLength(16);
            death.Property(row => row.Month).HasMaxLength(7);
            death.HasIndex(row => new { row.Region, row.Month, row.Counts });
            death.HasIndex(row => new { row.Panel, row.Month, row.Counts });
            death.HasIndex(row => new { row.Month, row.Counts });
        });
        modelBuilder.Entity<ReviewedDeath>(review =>
        {
            review.ToTable("reviewed_death");
            review.HasKey(row => row.FactKey);
            review.Property(row => row.FactKey).ValueGeneratedNever();
            review.Property(row => row.Version).IsConcurrencyToken();
            review.Property(row => row.Panel).HasMaxLength(64);
            review.Property(row => row.Council).HasMaxLength(16);
            review.Property(row => row.Region).HasMaxLength(16);
            review.Property(row => row.Quarter).HasMaxLength(7);
            review.Property(row => row.CatalogueVersion).HasMaxLength(32);
            review.Property(row => row.ScaleVersion).HasMaxLength(32);
            review.HasMany(row => row.Factors).WithOne().HasForeignKey(factor => factor.FactKey);

            // a column that is true or false comes last: SQLite finds nothing by one that stands in front
            review.HasIndex(row => new { row.Region, row.DecidedOn, row.Counts });
            review.HasIndex(row => new { row.Panel, row.DecidedOn, row.Counts });
            review.HasIndex(row => new { row.DecidedOn, row.Counts });
            review.HasIndex(row => row.ChangedAt);
        });
        modelBuilder.Entity<FactorRow>(factor =>
        {
            factor.ToTable("reviewed_factor");
            factor.HasKey(row => new { row.FactKey, row.Code });
            factor.Property(row => row.Code).HasMaxLength(64);
            factor.Property(row => row.Influence).HasMaxLength(8);
        });
        modelBuilder.Entity<SuspectedDeath>(death =>
        {
            death.ToTable("suspected_death");
            death.HasKey(row => row.FactKey);
            death.Property(row => row.FactKey).ValueGeneratedNever();
            death.Property(row => row.Version).IsConcurrencyToken();
            death.Property(row => row.CatalogueVersion).HasMaxLength(32);
            death.Property(row => row.CountedAs).HasMaxLength(160);
            death.HasMany(row => row.Factors).WithOne().HasForeignKey(factor => factor.FactKey);
        });
        modelBuilder.Entity<SuspectedRow>(factor =>
        {
            factor.ToTable("suspected_factor");
            factor.HasKey(row => new { row.FactKey, row.Code });
            factor.Property(row => row.Code).HasMaxLength(64);
        });
        modelBuilder.Entity<FactsRebuild>(rebuild =>
        {
            rebuild.ToTable("facts_rebuild");
            rebuild.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<ThemeStanding>(theme =>
        {
            theme.ToTable("theme_standing");
            theme.Ignore(row => row.Figures).Ignore(row => row.Told).Ignore(row => row.Findings);
            theme.HasKey(row => new { row.Theme, row.Area });
            theme.Property(row => row.Theme).HasMaxLength(64);
            theme.Property(row => row.Area).HasMaxLength(64);
            theme.Property(row => row.Rule).HasMaxLength(64);
            theme.Property(row => row.Name).HasMaxLength(SavedTheme.LongestName);
            theme.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<ThemeRoundDone>(round =>
        {
            round.ToTable("theme_round");
            round.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<FollowedPractice>(practice =>
        {
            practice.ToTable("followed_practice");
            practice.HasKey(row => row.ChangeId);
            practice.Property(row => row.ChangeId).ValueGeneratedNever();
            practice.Property(row => row.Theme).HasMaxLength(64);
            practice.Property(row => row.Area).HasMaxLength(64);
            practice.Property(row => row.Version).IsConcurrencyToken();
            practice.HasIndex(row => row.Area);
        });
        modelBuilder.MapAttendance();
        modelBuilder.MapDenominators();
        modelBuilder.MapCube();
        modelBuilder.MapGapRegister();
        modelBuilder.MapSavedThemes();
        FrozenBaseline.Map(modelBuilder);
    }
}
