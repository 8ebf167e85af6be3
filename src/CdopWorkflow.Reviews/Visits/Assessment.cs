using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>An area's own view of how far it has come with a visit's recommendations.</summary>
public sealed class Assessment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid VisitId { get; init; }

    /// <summary>Months after the visit: 6 or 12.</summary>
    public int Months { get; init; }

    public DateOnly SentOn { get; init; }

    /// <summary>When the lead was last written to again; null before.</summary>
    public DateOnly? ChasedOn { get; set; }

    public int TimesChased { get; set; }

    /// <summary>When the chairs of the area were told that it was missing; null where they were not.</summary>
    public DateOnly? EscalatedOn { get; set; }

    public DateOnly? ReturnedOn { get; set; }

    /// <summary>Sealed <see cref="Assessed"/>, one a recommendation; null before it was returned.</summary>
    [Sealed]
    public byte[]? Answers { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Assessment>
    {
        public void Configure(EntityTypeBuilder<Assessment> builder)
        {
            builder.ToTable("visit_assessment");
            builder.HasIndex(assessment => new { assessment.VisitId, assessment.Months }).IsUnique();
        }
    }
}

/// <summary>How far an area has come with a recommendation, by its own account.</summary>
public sealed record Assessed(int Recommendation, AssessedProgress Progress, string Note);

/// <summary>How far. The names are in databases: never rename one.</summary>
public enum AssessedProgress
{
    Done,
    InProgress,
    NotStarted,
}
