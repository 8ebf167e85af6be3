namespace CdopWorkflow.Contracts;

/// <summary>What rules by month of death were judged by, month by month.</summary>
/// <param name="Provisional">What rapid responses suspect; otherwise what panels decided.</param>
/// <param name="Points">The latest three years, in time order.</param>
/// <param name="EvidenceLine">The evidence above which the rule ALERT is met.</param>
/// <param name="BaselineInWords">What the expected numbers rest on, as a sentence.</param>
public sealed record ThemeSeries(bool Provisional, IReadOnlyList<ThemePoint> Points, decimal EvidenceLine, string BaselineInWords);
