namespace CdopWorkflow.Contracts;

/// <summary>A theme meets its rule in an area; published again with a higher version when its figures change while it does.</summary>
/// <param name="Theme">Code of the theme, for example "co-sleeping".</param>
/// <param name="Area">Code of the panel, region or country.</param>
/// <param name="Version">Grows with everything published about the theme in the area.</param>
/// <param name="Rule">Code and version of the rule that was met, "count-and-ratio/1".</param>
/// <param name="RuleInWords">The rule as a sentence, with its numbers.</param>
/// <param name="Figures">What was counted.</param>
[WireName("theme-detected.v1")]
public sealed record ThemeDetected(string Theme, string Area, int Version, string Rule, string RuleInWords, ThemeFigures Figures) : IEvent
{
    public string Subject => $"theme:{Theme}@{Area}";
}
