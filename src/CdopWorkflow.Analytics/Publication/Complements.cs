using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// Reviews without modifiable factors: printed nowhere, and told by the two numbers that are. A few of them are as much to be
/// protected as a few with (CDOP-SDC-1, rule 2). They are figures of their own beside a sum, and no fixed base, because the number of
/// reviews can be hidden as well.
/// </summary>
public static class Complements
{
    /// <param name="earlier">What is known already: where it tells both numbers, nothing is left to protect.</param>
    public static PeriodSums Of(IReadOnlyList<FrequencyTable> tables, ReleaseLedger earlier)
    {
        var counts = tables.SelectMany(table => table.Cells.Select(cell => (Key: table.KeyOf(cell), cell.Count))).DistinctBy(cell => cell.Key)
            .ToDictionary(cell => cell.Key, cell => cell.Count);
        var known = earlier.Cells.Where(cell => cell.Published).Select(cell => (cell.Key, cell.Count)).ToHashSet();
        var (without, relations) = (new List<ReleaseCell>(), new List<CellRelation>());
        foreach (var (key, with) in counts.Where(cell => EarlierFigures.PartsOf(cell.Key)["measure"] == PublishedScope.With))
        {
            var reviewed = As(PublishedScope.Reviewed, key);
            if (counts.TryGetValue(reviewed, out var all) && !(known.Contains((key, with)) && known.Contains((reviewed, all))))
            {
                without.Add(new ReleaseCell(As(PublishedScope.Without, key), all - with) { Publish = false, MayBeNought = true });
                relations.Add(new CellRelation(reviewed, [key, without[^1].Key]));
            }
        }

        return new PeriodSums(without, relations);
    }

    private static CellKey As(string measure, CellKey with) =>
        new(string.Join('|', with.Text.Split('|').Select(part => part == "measure=" + PublishedScope.With ? "measure=" + measure : part)));
}
