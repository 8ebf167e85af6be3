namespace CdopWorkflow.Reviews.Packs;

/// <summary>Someone whose name must not stand in a pack.</summary>
/// <param name="Name">The whole name, in any order, with nicknames in brackets or quotation marks.</param>
/// <param name="Stand">What the pack calls the person: "the mother".</param>
public sealed record KnownPerson(string Name, string Stand);
