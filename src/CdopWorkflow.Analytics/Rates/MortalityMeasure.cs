using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Rates;

/// <summary>A rate of deaths: who is counted, and what they are divided by.</summary>
/// <param name="Code">Names the table and the download.</param>
/// <param name="Who">"children under one".</param>
/// <param name="Of">What is divided by: "live births".</param>
/// <param name="Per">1,000 or 100,000 of those.</param>
public sealed record MortalityMeasure(string Code, string Name, string Who, DenominatorMeasure Denominator, string Of, double Per, Func<AgeBand, bool> Counts)
{
    public static MortalityMeasure Infant { get; } = new(
        "infant-mortality", "Infant mortality", "children under one", DenominatorMeasure.LiveBirths, "live births", 1000, band => band.IsInfant());

    public static MortalityMeasure Child { get; } = new(
        "child-mortality", "Child mortality", "children under 18", DenominatorMeasure.Children, "children", 100_000, _ => true);

    public static IReadOnlyList<MortalityMeasure> All { get; } = [Infant, Child];

    /// <summary>"per 1,000 live births".</summary>
    public string Unit => FormattableString.Invariant($"per {Per:N0} {Of}");
}
