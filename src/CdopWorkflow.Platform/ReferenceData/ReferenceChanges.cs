namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>What a table would change: how many, and the first of them by name.</summary>
public sealed record ReferenceChanges(int Added, int Changed, int Gone, IReadOnlyList<string> AddedNames, IReadOnlyList<string> ChangedNames, IReadOnlyList<string> GoneNames)
{
    public const int MostNamed = 20;

    public bool IsNone => Added + Changed + Gone == 0;

    public string Words => $"{Added} new, {Changed} changed, {Gone} gone";
}
