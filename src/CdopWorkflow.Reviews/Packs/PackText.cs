namespace CdopWorkflow.Reviews.Packs;

/// <summary>The coordinator's summary of what happened, and what in it looks like an identifier but was confirmed as harmless.</summary>
public sealed record PackText(string Summary, IReadOnlyList<string> Harmless)
{
    public static PackText Empty { get; } = new("", []);
}
