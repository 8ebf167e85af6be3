namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Counts over windows that overlap (2015-17, 2016-18, …). Exact windows give their single years away as soon as two years are
/// known, so the public sees windows rounded to 5 and no single year (CDOP-SDC-1, rule 8).
/// </summary>
public static class RollingWindows
{
    public const int PublicRounding = 5;

    /// <param name="years">Consecutive years with their counts; a window with a missing year is left out.</param>
    /// <param name="length">Years in a window, such as 3.</param>
    /// <param name="key">What a year (first = last) or a window is called in this and other releases.</param>
    public static DisclosureRelease ForPublic(
        IReadOnlyList<(int Year, int Count)> years, int length, Func<(int First, int Last), CellKey> key, bool sensitive = false)
    {
        var counts = years.ToDictionary(year => year.Year, year => year.Count);
        var windows = counts.Keys.Order()
            .Select(first => Enumerable.Range(first, length).ToList())
            .Where(window => window.All(counts.ContainsKey))
            .ToList();
        return new DisclosureRelease([])
        {
            Cells =
            [
                .. years.Select(year => new ReleaseCell(key((year.Year, year.Year)), year.Count) { Publish = false, Sensitive = sensitive }),
                .. windows.Select(window => new ReleaseCell(key((window[0], window[^1])), window.Sum(year => counts[year]))
                {
                    RoundTo = PublicRounding,
                    Sensitive = sensitive,
                }),
            ],
            Relations = windows.Select(window => new CellRelation(key((window[0], window[^1])), window.Select(year => key((year, year))).ToList())).ToList(),
        };
    }
}
