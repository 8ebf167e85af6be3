using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>A table that was read: one of the three kinds.</summary>
/// <param name="Areas">The hierarchy of areas.</param>
/// <param name="List">Organisations or boards.</param>
/// <param name="Postcodes">Postcodes.</param>
/// <param name="Count">How many lines it has.</param>
public sealed record ReferenceContent(AreaTable? Areas, DatedList? List, PostcodeTable? Postcodes, int Count)
{
    /// <param name="table">Which of the tables it is.</param>
    /// <param name="text">The lines after the header.</param>
    /// <param name="areas">The hierarchy that councils are looked up in.</param>
    /// <param name="faults">Takes what is wrong; with any, the content is of no use.</param>
    public static ReferenceContent Read(ReferenceTable table, TextReader text, AreaTable areas, ReferenceFaults faults) => table switch
    {
        ReferenceTable.Areas => Of(AreaTable.Read(text, faults)),
        ReferenceTable.CareBoards or ReferenceTable.Organisations => Of(DatedListFile.Read(text, table, areas, faults)),
        ReferenceTable.Postcodes => Of(PostcodeFile.Read(text, areas, faults)),
    };

    /// <summary>What would be different with this content in place of another.</summary>
    public ReferenceChanges ChangesFrom(ReferenceContent before)
    {
        if (Postcodes is not null)
        {
            return new ReferenceChanges(before.Postcodes!.MissingFrom(Postcodes), 0, Postcodes.MissingFrom(before.Postcodes!), [], [], []);
        }

        var (then, now) = (before.Lines(), Lines());
        var added = now.Keys.Except(then.Keys).Order(StringComparer.Ordinal).ToList();
        var gone = then.Keys.Except(now.Keys).Order(StringComparer.Ordinal).ToList();
        var changed = now.Where(pair => then.TryGetValue(pair.Key, out var was) && was != pair.Value).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        return new ReferenceChanges(added.Count, changed.Count, gone.Count, Named(added), Named(changed), before.Named(gone));
    }

    private IReadOnlyList<string> Named(IEnumerable<string> codes) =>
        [.. codes.Take(ReferenceChanges.MostNamed).Select(code => $"{Areas?.NameOf(code) ?? List!.Find(code)!.Name} ({code})")];

    private IReadOnlyDictionary<string, string> Lines() => Areas?.Lines() ?? List!.Lines();

    private static ReferenceContent Of(AreaTable areas) => new(areas, null, null, areas.All.Count());

    private static ReferenceContent Of(DatedList list) => new(null, list, null, list.Count);

    private static ReferenceContent Of(PostcodeTable postcodes) => new(null, null, postcodes, postcodes.Count);
}
