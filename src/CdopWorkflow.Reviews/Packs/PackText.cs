namespace CdopWorkflow.Reviews.Packs;

/// <summary>What the coordinator writes and decides about a pack, before anything is taken out.</summary>
public sealed record PackText
{
    public string Summary { get; init; } = "";

    /// <summary>What was decided about passages that the finder found.</summary>
    public IReadOnlyList<Redaction> Redactions { get; init; } = [];

    /// <summary>What must not be in the pack besides: nicknames, schools, surgeries.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static PackText Empty { get; } = new();
}
