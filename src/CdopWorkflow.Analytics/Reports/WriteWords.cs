using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Writes what people say in a section of a draft.</summary>
public sealed class WriteWords(AnalyticsDb db, ReportShelf shelf)
{
    /// <param name="seen">Version of the words that were on the screen: nobody overwrites what they have not read.</param>
    public async Task<ReportDecision> HandleAsync(
        Area area, ReportYear period, ReportSection section, string words, bool insideOnly, int seen, CancellationToken cancel)
    {
        var report = (await shelf.VersionsAsync(area, period, cancel)).FirstOrDefault();
        var decision = Decide(report, section, words, seen);
        if (decision.Accepted)
        {
            report!.Write(section.Code, words, insideOnly);
        }

        db.Audit(decision.Accepted ? "ReportSectionWritten" : "ReportSectionWrittenRefused", $"{area.Code} {period.Code}", area.Code, $"version {report?.Version ?? 0}, {section.Code}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static ReportDecision Decide(Report? report, ReportSection section, string words, int seen) =>
        report is null ? new ReportDecision("Nobody has begun this report")
        : !report.IsDraft ? new ReportDecision("This report is signed: its words do not change any more. Restate it to say something else")
        : (report.TextOf(section.Code)?.Version ?? 0) != seen ? new ReportDecision("Somebody changed this section after you opened it: read it again")
        : words.Length > ReportText.Longest ? new ReportDecision($"The text must be {ReportText.Longest:N0} characters or less")
        : new ReportDecision(WordsForEveryone.Faults(words));
}
