using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Housing;

/// <summary>
/// Bedrooms needed by the standard, against those held. Null means that the household leaves it open;
/// <see cref="Overcrowded"/> is then "not known" and never "no".
/// </summary>
public sealed record BedroomAssessment(int? Needed, int? Held)
{
    /// <summary>Bedrooms too few; zero where there are enough.</summary>
    public int? Shortfall => Needed - Held is { } gap ? Math.Max(0, gap) : null;

    public Answer Overcrowded => Shortfall switch
    {
        null => Answer.NotKnown,
        0 => Answer.No,
        _ => Answer.Yes,
    };

    /// <summary>Two or more bedrooms too few.</summary>
    public Answer Severe => Shortfall switch
    {
        null => Answer.NotKnown,
        < 2 => Answer.No,
        _ => Answer.Yes,
    };
}
