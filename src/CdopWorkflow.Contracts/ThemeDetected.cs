namespace CdopWorkflow.Contracts;

/// <summary>A theme meets a rule in an area; published again with a higher version when its figures change while it does.</summary>
/// <param name="Theme">Code of the theme, for example "co-sleeping".</param>
/// <param name="Area">Code of the panel, region or country.</param>
/// <param name="Version">Grows with everything published about the theme in the area.</param>
/// <param name="Rule">Code and version of the rule that was met, "count-and-ratio/1"; where several were, of the first.</param>
/// <param name="RuleInWords">The rule as a sentence, with its numbers.</param>
/// <param name="Figures">What was counted.</param>
/// <param name="ThemeName">What people call it; null from before themes could be built.</param>
/// <param name="ThemeInWords">Which deaths it counts, as a sentence made of the catalogue's words.</param>
/// <param name="ThemeVersion">Version of the theme.</param>
/// <param name="Findings">The rules by month of death that are met; empty or null where none is.</param>
/// <param name="Series">What they were judged by.</param>
/// <param name="Contributing">Codes of the panels within that have more than was expected of them.</param>
/// <param name="StandsOutNationally">Whether it still stands out when all themes of all panels are compared at once.</param>
/// <param name="CountingLine">The fewest reviews by which the counting rule is met; null while it is not met.</param>
/// <param name="CountingChanceInWords">How often chance alone would meet the counting rule; null where that was not measured.</param>
[WireName("theme-detected.v1")]
public sealed record ThemeDetected(
    string Theme,
    string Area,
    int Version,
    string Rule,
    string RuleInWords,
    ThemeFigures Figures,
    string? ThemeName = null,
    string? ThemeInWords = null,
    int? ThemeVersion = null,
    IReadOnlyList<ThemeFinding>? Findings = null,
    IReadOnlyList<ThemeSeries>? Series = null,
    IReadOnlyList<string>? Contributing = null,
    bool StandsOutNationally = false,
    int? CountingLine = null,
    string? CountingChanceInWords = null) : IEvent
{
    public string Subject => $"theme:{Theme}@{Area}";
}
