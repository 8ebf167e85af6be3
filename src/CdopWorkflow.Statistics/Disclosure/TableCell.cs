namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>One figure of a table before protection.</summary>
/// <param name="Codes">A code for each dimension, in the table's order; <see cref="FrequencyTable.Total"/> for a margin.</param>
/// <param name="Count">How many deaths or reviews.</param>
public sealed record TableCell(IReadOnlyList<string> Codes, int Count)
{
    /// <summary>Distinct families or incidents behind the count, where known: siblings in one fire are one.</summary>
    public int? Incidents { get; init; }

    /// <summary>The printed number this is a part of ("17 of the 67 reviewed"), where one is printed.</summary>
    public int? Base { get; init; }
}
