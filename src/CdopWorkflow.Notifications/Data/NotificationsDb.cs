using CdopWorkflow.Notifications.ForgetDisposed;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Notifications.StopMessages;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Notifications.Data;

/// <summary>The tables of intake.</summary>
public sealed class NotificationsDb(DbContextOptions<NotificationsDb> options, ServiceDbParts parts) : ServiceDb(options, parts)
{
    public DbSet<Death> Deaths => Set<Death>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<CorrectedChild> CorrectedChildren => Set<CorrectedChild>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<DuplicateDecision> DuplicateDecisions => Set<DuplicateDecision>();

    public DbSet<UsedKey> UsedKeys => Set<UsedKey>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<MachineCredential> MachineCredentials => Set<MachineCredential>();

    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();

    public DbSet<NotificationFormVersion> NotificationFormVersions => Set<NotificationFormVersion>();

    public DbSet<DisposedCase> DisposedCases => Set<DisposedCase>();

    public DbSet<StopNotice> StopNotices => Set<StopNotice>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportPart> ImportParts => Set<ImportPart>();

    public DbSet<RememberedColumns> RememberedColumns => Set<RememberedColumns>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        StopNotice.Map(modelBuilder);
        ImportFile.Map(modelBuilder);
        modelBuilder.Entity<Death>(death =>
        {
            death.ToTable("death");
            death.Property(row => row.Reference).HasMaxLength(32);
            death.Property(row => row.Panel).HasMaxLength(64);
            death.HasIndex(row => row.Reference).IsUnique();
        });
        modelBuilder.Entity<Notification>(Map);
        modelBuilder.Entity<CorrectedChild>(CorrectedChild.Map);
        modelBuilder.Entity<DisposedCase>(DisposedCase.Map);
        modelBuilder.Entity<NotificationFormVersion>(NotificationFormVersion.Map);
        modelBuilder.Entity<Acknowledgement>(acknowledgement =>
        {
            acknowledgement.ToTable("acknowledgement");
            acknowledgement.Property(row => row.NotificationReference).HasMaxLength(32);
            acknowledgement.Property(row => row.CaseReference).HasMaxLength(32);
            acknowledgement.HasIndex(row => row.NotificationId);
        });
        modelBuilder.Entity<DuplicateDecision>(decision =>
        {
            decision.ToTable("duplicate_decision");
            decision.Property(row => row.CaseReference).HasMaxLength(32);
            decision.Property(row => row.By).HasMaxLength(256);
            decision.HasIndex(row => row.NotificationId);
        });
        modelBuilder.Entity<UsedKey>(used =>
        {
            used.ToTable("used_key");
            used.HasKey(row => row.Key);
            used.Property(row => row.Key).HasMaxLength(64);
            used.Property(row => row.Fingerprint).HasMaxLength(64);
            used.Property(row => row.NotificationReference).HasMaxLength(32);
            used.Property(row => row.CaseReference).HasMaxLength(32);
        });
        modelBuilder.Entity<Draft>(draft =>
        {
            draft.ToTable("draft");
            draft.Property(row => row.TokenIndex).HasMaxLength(64);
            draft.Property(row => row.SentAs).HasMaxLength(32);
            draft.HasIndex(row => row.TokenIndex).IsUnique();
            draft.HasIndex(row => row.ExpiresAt);
        });
        modelBuilder.Entity<MachineCredential>(credential =>
        {
            credential.ToTable("machine_credential");
            credential.HasKey(row => row.KeyId);
            credential.Property(row => row.KeyId).HasMaxLength(64);
            credential.Property(row => row.SecretHash).HasMaxLength(64);
            credential.Property(row => row.System).HasMaxLength(256);
            credential.Property(row => row.Area).HasMaxLength(64);
            credential.Property(row => row.Sender).HasMaxLength(64);
        });
        modelBuilder.Entity<ReferenceCounter>(counter =>
        {
            counter.ToTable("reference_counter");
            counter.HasKey(row => row.Series);
            counter.Property(row => row.Series).HasMaxLength(32);
            counter.HasData(new ReferenceCounter { Series = Receive.ReferenceNumbers.Turn });
        });
    }

    private static void Map(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("notification");
        notification.Property(row => row.Reference).HasMaxLength(32);
        notification.Property(row => row.SentBy).HasMaxLength(64);
        notification.Property(row => row.Panel).HasMaxLength(64);
        notification.Property(row => row.CaseReference).HasMaxLength(32);
        notification.Property(row => row.TakenOnBy).HasMaxLength(256);
        notification.Property(row => row.SeenBy).HasMaxLength(256);
        notification.Property(row => row.Version).IsConcurrencyToken();
        notification.HasIndex(row => row.Reference).IsUnique();
        notification.HasIndex(row => row.CaseReference);
        notification.HasIndex(row => row.DiedOn);
        notification.HasIndex(row => new { row.Panel, row.State, row.ReceivedAt });
        notification.HasOne<Death>().WithMany().HasForeignKey(row => row.DeathId).OnDelete(DeleteBehavior.Restrict);
        notification.OwnsOne(row => row.Match, MatchKeys.Map);
    }
}
