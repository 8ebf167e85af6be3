using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Statistics.Disclosure;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>A report as a document to keep: the same words and numbers as the page, in Word or on paper.</summary>
/// <param name="Standing">Which version this is, for whom, and since when.</param>
/// <param name="Opening">Paragraphs before the sections.</param>
/// <param name="Changes">What this version changes; empty for the first.</param>
public sealed record ReportDocument(string Title, string Standing, IReadOnlyList<string> Opening, IReadOnlyList<string> Changes, IReadOnlyList<ShownSection> Sections)
{
    public const string ChangesHeading = "What this version changes";

    public static ReportDocument Inside(Area area, ReportYear period, Report? report, ReportContent content) => new(
        ReportPage.TitleOf(area, period),
        $"{VersionOf(report)}, inside version: exact figures for people who answer for {area.Name}. {(report is null ? "" : VersionList.Standing(report, isPublic: false))}".TrimEnd(),
        OpeningOf(content, period),
        ChangesOf(report, content),
        ShownSection.Of(content, report?.Texts ?? [], isPublic: false))
    {
        Edition = $"{VersionOf(report)}, inside version: not for publication",
    };

    public static ReportDocument Public(Area area, ReportYear period, Report report, ReportContent content, bool superseded, DisclosureSettings rule) => new(
        ReportPage.TitleOf(area, period),
        $"{VersionOf(report)}, published on {UkFormat.Date(UkTime.DateOf(report.PublishedAt!.Value))}{(superseded ? ". This version is superseded" : "")}",
        [.. OpeningOf(content, period), MarksOf(rule)],
        ChangesOf(report, content),
        ShownSection.Of(content, report.Texts, isPublic: true))
    {
        Edition = $"{VersionOf(report)}, published on {UkFormat.Date(UkTime.DateOf(report.PublishedAt!.Value))}{(superseded ? ", superseded" : "")}",
    };

    /// <summary>The version and whether it may leave: what stands at the foot of every page.</summary>
    public string Edition { get; private init; } = "";

    private static string VersionOf(Report? report) => report is null ? "Not begun" : $"Version {report.Version}";

    private static IReadOnlyList<string> ChangesOf(Report? report, ReportContent content) =>
        report is { Version: > 1 } ? [report.Reason.TrimEnd('.') + ".", .. content.Changes] : [];

    private static IReadOnlyList<string> OpeningOf(ReportContent content, ReportYear period) =>
    [
        content.Summary + ".",
        $"Children of all ages under 18 are included. {content.Infants}".TrimEnd(),
        $"Counted are the reviews that a panel decided from {UkFormat.Date(period.From)} to {UkFormat.Date(period.To)}, whenever the death was.",
        "“With modifiable factors” looks forward: something could be changed to lower the risk of future deaths. It does not say that any one death would have been avoided.",
    ];

    private static string MarksOf(DisclosureSettings rule) =>
        $"Every number stands for a child and a family. Numbers from 1 to {rule.SubNationalThreshold - 1} read “<{rule.SubNationalThreshold}”, and for causes of death that are especially sensitive numbers from 1 to {rule.SensitiveThreshold - 1} read “<{rule.SensitiveThreshold}”. “c” stands for a larger number, or for a total of any size, that is hidden because another one could be worked out from it, or because its subject is sensitive.";
}
