using System.Globalization;
using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.CalendarAddress;
using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Evidence;
using CdopWorkflow.Alerts.Inbox;
using CdopWorkflow.Alerts.Learning;
using CdopWorkflow.Alerts.LinkedActions;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.Subscriptions;
using CdopWorkflow.Alerts.Themes;
using CdopWorkflow.Alerts.Webhooks;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Data;

/// <summary>Alerts and what was done about them: codes, counts, and what leads wrote.</summary>
public sealed class AlertsDb(DbContextOptions<AlertsDb> options, ServiceDbParts parts) : ServiceDb(options, parts)
{
    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<AlertEntry> History => Set<AlertEntry>();

    public DbSet<LinkedPractice> Practices => Set<LinkedPractice>();

    public DbSet<AddedQuestion> Questions => Set<AddedQuestion>();

    public DbSet<FollowedTheme> Themes => Set<FollowedTheme>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<CoverPeriod> Covers => Set<CoverPeriod>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<AlertReading> Readings => Set<AlertReading>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookMessage> WebhookMessages => Set<WebhookMessage>();

    public DbSet<WebhookTry> WebhookTries => Set<WebhookTry>();

    public DbSet<GoodPractice> GoodPractices => Set<GoodPractice>();

    public DbSet<LinkedAction> Actions => Set<LinkedAction>();

    public async Task<FollowedTheme> FollowAsync(string theme, string area, CancellationToken cancel) =>
        await Themes.FindAsync([theme, area], cancel) ?? Themes.Add(new FollowedTheme { Theme = theme, Area = area }).Entity;

    /// <summary>The next number of the year. Two that are taken at the same moment collide in the unique index, and one is tried again.</summary>
    public async Task<string> NextReferenceAsync(int year, CancellationToken cancel)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"TA-{year}-");
        var stored = await Alerts.Where(alert => alert.Reference.StartsWith(prefix)).MaxAsync(alert => (string?)alert.Reference, cancel);
        var unsaved = Alerts.Local.Select(alert => alert.Reference).Where(reference => reference.StartsWith(prefix, StringComparison.Ordinal)).Max(StringComparer.Ordinal);
        var latest = string.CompareOrdinal(stored, unsaved) > 0 ? stored : unsaved;
        var number = latest is null ? 0 : int.Parse(latest[prefix.Length..], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{number + 1:0000}");
    }

    /// <summary>The sentence for a person whom a colleague overtook since they read the alert; null where nobody did.</summary>
    public async Task<string?> OvertakenAsync(Alert alert, int seen, CancellationToken cancel) =>
        await History.AsNoTracking().Where(entry => entry.AlertId == alert.Id && entry.Number > seen && entry.Who != AlertWords.System)
            .OrderBy(entry => entry.Number).FirstOrDefaultAsync(cancel) is { } first ? AlertWords.Overtaken(first) : null;

    /// <summary>Takes the notice from the chair when an alert that waited there does so no more.</summary>
    public void TellChair(Alert alert, bool waited)
    {
        if (waited && !alert.WaitsForChair)
        {
            Publish(new AlertAnswered(alert.Reference, alert.Version));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AlertsDb).Assembly);
        modelBuilder.Entity<Alert>(alert =>
        {
            alert.ToTable("alert");
            alert.Ignore(row => row.Figures).Ignore(row => row.WaitsForChair).Ignore(row => row.IsNational);
            alert.Property(row => row.Id).ValueGeneratedNever();
            alert.Property(row => row.Reference).HasMaxLength(32);
            alert.Property(row => row.Theme).HasMaxLength(64);
            alert.Property(row => row.Area).HasMaxLength(64);
            alert.Property(row => row.ThemeName).HasMaxLength(64);
            alert.Property(row => row.Rules).HasMaxLength(64);
            alert.Property(row => row.Expected).HasPrecision(9, 2);
            alert.Property(row => row.Version).IsConcurrencyToken();
            alert.HasIndex(row => row.Reference).IsUnique();
            alert.HasIndex(row => new { row.State, row.AcknowledgeBy });
            alert.HasMany(row => row.History).WithOne().HasForeignKey(entry => entry.AlertId);
            alert.HasMany(row => row.Practices).WithOne().HasForeignKey(practice => practice.AlertId);
            alert.HasMany(row => row.Questions).WithOne().HasForeignKey(question => question.AlertId);
        });
        AlertEvidence.Map(modelBuilder);
        modelBuilder.Entity<AlertEntry>(entry =>
        {
            entry.ToTable("alert_history");
            entry.HasKey(row => new { row.AlertId, row.Number });
            entry.Ignore(row => row.Title);
            entry.Property(row => row.Who).HasMaxLength(256);
            entry.HasIndex(row => row.ToldAt);
        });
        modelBuilder.Entity<LinkedPractice>(practice =>
        {
            practice.ToTable("practice");
            practice.Ignore(row => row.Before).Ignore(row => row.After);
            practice.Property(row => row.Id).ValueGeneratedNever();
            practice.Property(row => row.MeasureVersion).IsConcurrencyToken();
        });
        modelBuilder.Entity<AddedQuestion>(question =>
        {
            question.ToTable("question");
            question.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<FollowedTheme>(theme =>
        {
            theme.ToTable("followed_theme");
            theme.HasKey(row => new { row.Theme, row.Area });
            theme.Property(row => row.Theme).HasMaxLength(64);
            theme.Property(row => row.Area).HasMaxLength(64);
            theme.Property(row => row.Version).IsConcurrencyToken();
        });
    }
}
