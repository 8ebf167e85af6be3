using System.Globalization;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>A visit that looked at how an area works to reduce deaths: what it found good, what it recommended, and what came of it.</summary>
public sealed class ImprovementVisit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Number { get; init; }

    /// <summary>"VIS-003".</summary>
    public string Reference => $"VIS-{Number.ToString("000", CultureInfo.InvariantCulture)}";

    /// <summary>Code of a panel, a region or England.</summary>
    public required string Area { get; init; }

    public DateOnly StartsOn { get; set; }

    public DateOnly EndsOn { get; set; }

    /// <summary>Of the categories that its recommendations are coded in.</summary>
    public int CategoriesVersion { get; init; }

    /// <summary>A sealed <see cref="VisitWords"/>.</summary>
    [Sealed]
    public required byte[] Words { get; set; }

    public DateOnly? FeedbackOn { get; set; }

    public DateOnly? SupportAgreedOn { get; set; }

    /// <summary>When the chairs of the area were told that the feedback was missing; null where they were not.</summary>
    public DateOnly? FeedbackEscalatedOn { get; set; }

    /// <summary>The same for the support package.</summary>
    public DateOnly? SupportEscalatedOn { get; set; }

    public int Version { get; private set; } = 1;

    public List<VisitRecommendation> Recommendations { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public void Change() => Version++;

    private sealed class Mapping : IEntityTypeConfiguration<ImprovementVisit>
    {
        public void Configure(EntityTypeBuilder<ImprovementVisit> builder)
        {
            builder.ToTable("improvement_visit");
            builder.Property(visit => visit.Area).HasMaxLength(64);
            builder.Property(visit => visit.Version).IsConcurrencyToken();
            builder.Ignore(visit => visit.Reference);
            builder.HasIndex(visit => visit.Number).IsUnique();
            builder.HasIndex(visit => visit.Area);
            builder.HasMany(visit => visit.Recommendations).WithOne().HasForeignKey(recommendation => recommendation.VisitId);
            builder.HasMany(visit => visit.Assessments).WithOne().HasForeignKey(assessment => assessment.VisitId);
        }
    }
}
