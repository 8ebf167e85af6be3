namespace CdopWorkflow.Web.Layout;

/// <summary>A link in the bar at the top. A service registers its own with <c>services.AddNavigation(…)</c>.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Href">Its address; the link is marked on every page below it that no longer address claims.</param>
/// <param name="Policy">Shown to those who satisfy it; null means everyone who has signed in.</param>
/// <param name="Order">Smaller comes first.</param>
public sealed record NavigationItem(string Text, string Href, string? Policy, int Order = 100);
