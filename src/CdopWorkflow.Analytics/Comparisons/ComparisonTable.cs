using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Comparisons;

/// <summary>
/// An area beside its region and England. Of others it says what they published and nothing else; England is the sum of its regions
/// where each of them printed both numbers.
/// </summary>
public static class ComparisonTable
{
    public const string Code = "comparison";

    internal static readonly string[] NotPublished = ["not published", "not published", "not published"];

    private static readonly string[] NotYet = ["not published yet", "not published yet", "not published yet"];

    /// <param name="own">The area as this report prints it.</param>
    /// <param name="around">The region around it; null where it is one, or lies in none.</param>
    /// <param name="regions">What each region of England printed; null where it published nothing.</param>
    public static FigureTable Of(Area area, ReportYear period, PrintedShare own, Area? around, IReadOnlyDictionary<string, PrintedShare?> regions)
    {
        var region = around is null ? null : regions.GetValueOrDefault(around.Code);
        var shown = regions.Values.Select(printed => printed?.Share).OfType<Share>().ToList();
        var england = shown.Count == regions.Count && regions.Count > 0 ? shown.Aggregate((sum, share) => sum + share) : (Share?)null;
        List<(string Name, string In, IReadOnlyList<string> Cells, Share? Share)> rows =
        [
            (area.Name, area.Name, own.Cells, own.Share),
            .. around is null ? [] : new[] { ($"{around.Name} (region)", $"the region {around.Name}", region?.Cells ?? NotYet, region?.Share) },
            ("England", "England", england is { } sum ? PrintedShare.Of(sum).Cells : NotPublished, england),
        ];
        var known = rows.Where(row => row.Share is { Denominator: > 0 }).ToList();
        return new FigureTable(
            Code, $"Reviews with modifiable factors beside others, {area.Name}, {period.Label}", "Area", InsideTables.ShareColumns,
            [.. rows.Select(row => new FigureRow(row.Name, row.Cells, (double?)row.Share?.Percent()))], "Percentage")
        {
            Decimals = 1,

            // a bar alone compares with nothing
            Plotted = known.Count > 1 ? null : [],
            Sentence = known.Count == 0 ? null : $"In {period.Label}, {string.Join("; ", known.Select(row => $"in {row.In} {Sentences.WithPercent(row.Share!.Value)}"))} of the deaths reviewed had modifiable factors.",
            Note = string.Join(' ', Notes(area, period, around, region, shown.Count, regions.Count)),
            About = [PublishedTables.Hidden],
            Method = [Methods.Counted, Methods.Published, Methods.Shares],
        };
    }

    private static IEnumerable<string> Notes(Area area, ReportYear period, Area? around, PrintedShare? region, int shown, int regions)
    {
        if (around is not null)
        {
            yield return region is null
                ? $"The region had not published its report on {period.Label} when this version was made: the next version shows it."
                : $"The region as the latest version of its report prints it; {area.Name} is part of it.";
        }

        yield return shown == regions && regions > 0
            ? $"England is the sum of what its {regions} regions published."
            : $"England is added up once every region has published both numbers: {shown} of {regions} have.";
        yield return "Percentages of few reviews differ by chance as well.";
    }
}
