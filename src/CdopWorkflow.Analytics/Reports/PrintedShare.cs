using System.Globalization;
using System.Text.RegularExpressions;
using CdopWorkflow.Analytics.OpenData;
using CdopWorkflow.Statistics.Disclosure;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Deaths reviewed, and those of them with modifiable factors, as a report prints them: a number, or the mark in its place.</summary>
public sealed partial record PrintedShare(string Reviewed, string With)
{
    /// <summary>Null where either number is hidden.</summary>
    public Share? Share => OpenCell.Of(With).Number is { } with && OpenCell.Of(Reviewed).Number is { } reviewed ? new Share((long)with, (long)reviewed) : null;

    /// <summary>Reviewed, with modifiable factors, percentage: that is hidden where either number is.</summary>
    public IReadOnlyList<string> Cells => [Reviewed, With, Share?.PercentText() ?? ProtectedCell.Hidden];

    public static PrintedShare Of(Share share) => new(Number(share.Denominator), Number(share.Numerator));

    /// <summary>What a report prints about its own area and period; one from before that was kept apart says it in its first sentence. Null where it says it nowhere.</summary>
    public static PrintedShare? Of(ReportContent content) =>
        content.Own ?? (FirstSentence().Match(content.Summary) is { Success: true } said ? new(said.Groups[1].Value, said.Groups[2].Value) : null);

    private static string Number(long count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    [GeneratedRegex(@"^(\S+) deaths? reviewed, (\S+) ")]
    private static partial Regex FirstSentence();
}
