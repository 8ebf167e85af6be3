using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>One rule by month of death that a theme meets in an area.</summary>
/// <param name="Rule">Code and version: "watch/1", "alert/1".</param>
/// <param name="RuleInWords">The rule as a sentence, with its numbers.</param>
/// <param name="Provisional">Judged by what rapid responses suspect, not by what panels decided.</param>
/// <param name="Month">The month of death in which it was met: of an alarm the latest, of a watch the last month judged.</param>
/// <param name="InWords">What was seen and expected, as a sentence.</param>
/// <param name="ChanceInWords">How often chance alone would give as much, in plain words.</param>
/// <param name="Figures">Of the twelve months judged, and of the twelve before.</param>
public sealed record ThemeFinding(string Rule, string RuleInWords, bool Provisional, MonthOf Month, string InWords, string ChanceInWords, ThemeFigures Figures);
