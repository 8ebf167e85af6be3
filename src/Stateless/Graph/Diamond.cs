namespace Stateless.Graph;

/// <summary>A point in a picture where a selector decides.</summary>
internal sealed record Diamond(string Name, string Label);
