using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>The versions of a report, to choose from.</summary>
public sealed record VersionList(IReadOnlyList<Report> Versions, int Shown, string Address, bool IsPublic)
{
    /// <summary>"Published on 3 March 2026; superseded by version 2 on 5 May 2026".</summary>
    public static string Standing(Report report, bool isPublic) => string.Join("; ", Parts(report, isPublic)) is { Length: > 0 } parts ? parts : "Draft";

    private static IEnumerable<string> Parts(Report report, bool isPublic)
    {
        if (report.SignedAt is { } signed && !isPublic)
        {
            yield return $"Signed by {report.SignedByName} on {Day(signed)}";
        }

        if (report.PublishedAt is { } published)
        {
            yield return $"{(isPublic || report.SignedAt is null ? "Published" : "published")} on {Day(published)}";
        }

        if (report.SupersededAt is { } superseded && !isPublic)
        {
            yield return $"superseded on {Day(superseded)}";
        }
    }

    private static string Day(DateTimeOffset at) => UkFormat.Date(UkTime.DateOf(at));
}
