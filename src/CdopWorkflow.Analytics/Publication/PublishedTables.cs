using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>Protected figures as tables to show.</summary>
public static class PublishedTables
{
    public const string Hidden = "Small numbers are hidden under the rule set CDOP-SDC-1, because each stands for a child and a family: “<5” and “<8” stand for small numbers, “c” for others from which one of them could be worked out.";

    /// <summary>Areas with their shares, a total below.</summary>
    public static FigureTable Areas(string code, string title, string rowsAre, AreaSplit split, string total, (string Place, string Period) at, Func<string, string> name) => new(
        code, title, rowsAre, InsideTables.ShareColumns,
        [.. split.Parts.Select(part => Row(name(part), split.Part(part))), Row(total, split.Whole) with { IsTotal = true }],
        "Reviewed")
    {
        About = [Hidden],
        Method = [Methods.Counted, Methods.Shares],
        Sentence = split.Withheld is null ? $"In {at.Period}, {split.Whole.Sentence}, in {at.Place}." : null,
        Note = split.Withheld,
    };

    public static FigureRow Row(string name, ProtectedShare share) => new(name, share.Cells, share.Denominator?.Value);

    /// <summary>The same rows with the percentages drawn, which is what areas of different size can be compared by.</summary>
    public static FigureRow Compared(string name, ProtectedShare share) => new(name, share.Cells, (double?)share.Share?.Percent());

    /// <summary>Everything about a panel and a year beyond its councils.</summary>
    public static IEnumerable<FigureTable> Of(PanelTables tables, IReadOnlyList<FactorLine> factors, ProtectedShare share, Area panel, ReportYear year)
    {
        var (where, at) = ($"{panel.Name}, {year.Label}", (panel.Name, year.Label));
        if (tables.Factors is { IsPublished: true } published)
        {
            yield return Factors(published, factors, share, at);
        }

        if (tables.Categories is { IsPublished: true } categories)
        {
            yield return Counts("category", $"Reviews by category of death, {where}", "Category of death", at, categories,
                code => Enum.Parse<DeathCategory>(code).Label());
        }

        if (tables.Ages is { IsPublished: true } ages)
        {
            yield return Counts("age", $"Reviews by age, {where}", "Age at death", at, ages, code => Enum.Parse<AgeBand>(code).Label());
        }

        foreach (var (slice, table) in tables.Slices.Where(table => table.IsPublished).Select(table => (ReportSlice.All.Single(slice => slice.Code == table.Table.Name), table)))
        {
            yield return slice.Explain(Counts(slice.Code, $"{slice.Title}, {where}", slice.RowsAre, at, table, slice.NameOf));
        }
    }

    private static FigureTable Factors(ProtectedTable table, IReadOnlyList<FactorLine> factors, ProtectedShare share, (string Place, string Period) at) => new(
        "factors", $"Modifiable factors, {at.Place}, {at.Period}", "Factor", ["Reviews", "Of those with modifiable factors"],
        [.. Listed(table, factors).Select(line => FactorRow(table[line.Code]!, line, share)).OrderByDescending(row => row.Drawn ?? -1).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)],
        "Reviews")
    {
        About = [Hidden],
        Method = [Methods.Counted, Methods.Shares],
        Sentence = $"In {at.Period}, {share.Sentence}, in {at.Place}.",
        Note = "A review can have several factors, so factors can total more than reviews. A factor that is not listed was found in none.",
    };

    /// <summary>Those that were found, and one of which an earlier version hid how often: that it is gone now is not told.</summary>
    private static IEnumerable<FactorLine> Listed(ProtectedTable table, IReadOnlyList<FactorLine> factors) =>
        factors.Concat(table.Cells.Where(cell => !cell.IsPublished).Select(cell => cell.Codes[0]).Except(factors.Select(line => line.Code)).Select(FactorLine.NotFound));

    private static FigureRow FactorRow(ProtectedCell cell, FactorLine line, ProtectedShare share)
    {
        var of = cell.Value is { } cases && share.Share is { } modifiable ? Sentences.WithPercent(new Share(cases, modifiable.Numerator)) : cell.Text;
        return new FigureRow(line.Name, [cell.Text, of], cell.Value);
    }

    private static FigureTable Counts(string code, string title, string rowsAre, (string Place, string Period) at, ProtectedTable table, Func<string, string> name) => new(
        code, title, rowsAre, ["Reviewed"],
        [.. table.Cells.Select(cell => FrequencyTable.IsTotal(cell.Codes[0])
            ? new FigureRow("Total", [cell.Text], cell.Value) { IsTotal = true }
            : new FigureRow(name(cell.Codes[0]), [cell.Text], cell.Value))],
        "Reviewed")
    {
        About = [Hidden],
        Method = [Methods.Counted],

        Sentence = table.Cells.FirstOrDefault(cell => FrequencyTable.IsTotal(cell.Codes[0])) is { Value: { } all } ? $"In {at.Period}, {Amount.Of(all, "death")} reviewed in {at.Place}{Largest(table, all, name)}." : null,
    };

    /// <summary>Of what is printed below and of nothing else: a hidden number could be larger, so it says "shown". Equals are all named.</summary>
    private static string Largest(ProtectedTable table, int all, Func<string, string> name)
    {
        var shown = table.Cells.Where(cell => cell.Value > 0 && !FrequencyTable.IsTotal(cell.Codes[0])).ToList();
        var most = shown.Where(cell => cell.Value == shown.Max(other => other.Value)).Select(cell => $"“{name(cell.Codes[0])}”").ToList();
        return most.Count == 0 ? "" : $"; the largest number shown is {Sentences.WithPercent(new Share(shown.Max(cell => cell.Value)!.Value, all))}, {(most.Count == 1 ? most[0] : $"{string.Join(", ", most[..^1])} and {most[^1]}")}{(most.Count > 1 ? " each" : "")}";
    }
}
