using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>Section "Reviews:Visits": what follows an improvement visit, and when.</summary>
public sealed record VisitsOptions
{
    public const string Section = "Reviews:Visits";

    /// <summary>Weeks from the end of the visit to the agreed support package.</summary>
    [Range(1, 52)]
    public int SupportWeeks { get; init; } = 6;

    /// <summary>Months from the end of the visit after which the area assesses its own progress for the first time.</summary>
    [Range(1, 60)]
    public int FirstAssessmentMonths { get; init; } = 6;

    [Range(1, 60)]
    public int SecondAssessmentMonths { get; init; } = 12;

    /// <summary>Days without an answer after which the lead is written to again, twice at most.</summary>
    [Range(1, 365)]
    public int ChaseAfterDays { get; init; } = 14;

    /// <summary>Days after something was due, or a self-assessment was sent, until the chairs of the area are told that it is missing.</summary>
    [Range(1, 365)]
    public int EscalateAfterDays { get; init; } = 42;

    public IReadOnlyList<int> AssessmentMonths => [FirstAssessmentMonths, SecondAssessmentMonths];
}
