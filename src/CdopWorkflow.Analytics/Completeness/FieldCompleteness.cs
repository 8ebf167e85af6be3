using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Completeness;

/// <summary>A field, the reviews in which it is known, and the percentage below which that is a gap.</summary>
public sealed record FieldCompleteness(string Code, string Field, Share Known, int WantedPercent)
{
    /// <summary>Compared by the counts, so that rounding never turns a gap into none.</summary>
    public bool IsGap => Known.Numerator * 100 < Known.Denominator * WantedPercent;

    /// <summary>"Ethnicity below 90%".</summary>
    public string Gap => FormattableString.Invariant($"{Field} below {WantedPercent}%");

    public string Text => Sentences.WithPercent(Known);
}
