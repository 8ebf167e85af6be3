using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.DraftAnalysis;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Reviews.History;

/// <summary>What was recorded for the panel's decision by a day: the review meeting's draft, and each analysis of the panel.</summary>
/// <param name="Draft">Null where there was none yet.</param>
/// <param name="Analyses">The latest first.</param>
public sealed record PastAnalysis(DraftContent? Draft, IReadOnlyList<(Analysis Row, InfluenceScale Scale, AnalysisContent Content)> Analyses)
{
    public static PastAnalysis Of(PastReview past, DraftFile drafts, AnalysisFile analyses) => new(
        drafts.ContentOf(past.Of<MeetingDraft>().SingleOrDefault()),
        [
            .. past.Of<Analysis>().OrderByDescending(analysis => analysis.Number).Select(analysis => (analysis, Content: analyses.ContentOf(analysis)))
                .Select(known => (known.analysis, analyses.ScaleOf(known.analysis, known.Content), known.Content)),
        ]);
}
