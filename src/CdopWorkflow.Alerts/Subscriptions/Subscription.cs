using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Subscriptions;

/// <summary>
/// What a person wants to be written to about, and when not. It narrows what they answer for; it gives no right to anything. The
/// inbox shows everything whatever is chosen here, and an alert that nobody acknowledged reaches the chair whatever is chosen here.
/// </summary>
public sealed class Subscription
{
    public required string AccountId { get; init; }

    public bool Mail { get; set; } = true;

    public NewsLevel Level { get; set; } = NewsLevel.TurningPoints;

    /// <summary>Codes, separated by commas; empty for every theme.</summary>
    public string Themes { get; set; } = "";

    /// <summary>Codes, separated by commas; empty for every area the person answers for.</summary>
    public string Areas { get; set; } = "";

    /// <summary>Codes of <see cref="AlertRules"/>, separated by commas; empty for every rule.</summary>
    public string Rules { get; set; } = "";

    /// <summary>Kinds of area for which alerts are raised, separated by commas; empty for every kind.</summary>
    public string Levels { get; set; } = "";

    /// <summary>Between these hours, UK time, nothing is sent; both null for never. From 6pm to 8am goes over midnight.</summary>
    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    /// <summary>Nothing is sent on Saturdays, Sundays and bank holidays.</summary>
    public bool QuietOnDaysOff { get; set; }

    /// <summary>On Mondays, what is due, with entries for a calendar.</summary>
    public bool WeeklyDigest { get; set; }

    public IReadOnlyList<string> ThemeCodes => Themes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> AreaCodes => Areas.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> RuleCodes => Rules.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<AreaKind> LevelKinds => [.. Levels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AreaKind>)];

    private sealed class Mapping : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> builder)
        {
            builder.ToTable("subscription");
            builder.HasKey(row => row.AccountId);
            builder.Ignore(row => row.ThemeCodes).Ignore(row => row.AreaCodes).Ignore(row => row.RuleCodes).Ignore(row => row.LevelKinds);
            builder.Property(row => row.AccountId).HasMaxLength(128);
            builder.Property(row => row.Themes).HasMaxLength(2000);
            builder.Property(row => row.Areas).HasMaxLength(4000);
            builder.Property(row => row.Rules).HasMaxLength(64);
            builder.Property(row => row.Levels).HasMaxLength(64);
        }
    }
}
