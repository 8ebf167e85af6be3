namespace CdopWorkflow.Analytics.Retell;

/// <summary>What Alerts was last told of a theme in an area.</summary>
/// <param name="Theme">Code of the theme.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Version">Of the latest news.</param>
/// <param name="Met">Whether it met a rule by it.</param>
public sealed record HeldTheme(string Theme, string Area, int Version, bool Met);
