using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.AreaProfile;

/// <summary>The rate of an area around, as far as it may be shown.</summary>
public sealed record ShownRate(string Area, Rate? Rate, bool Hidden)
{
    public string Text => Hidden ? RateWords.NotShown : RateWords.Value(Rate);
}
