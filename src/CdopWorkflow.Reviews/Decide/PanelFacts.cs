using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>What the panel's side knows about a review: its pack, who takes part, what was recorded.</summary>
public sealed class PanelFacts(ReviewsDb db, AnalysisFile analyses, FurtherAnalysis further, PanelOptions options) : IFactSource
{
    public async Task<WorkflowFacts> AddAsync(WorkflowFacts facts, Review review, CancellationToken cancel)
    {
        var signedOff = await db.Set<Pack>().AnyAsync(pack => pack.ReviewId == review.Id && pack.SignedOffAt != null, cancel);
        var quorum = Quorum.For(options, await TakingPartAsync(review, cancel));
        var analysis = await analyses.LatestAsync(review.Id, cancel);
        var content = await analyses.StartAsync(review.Id, analysis, cancel);
        var panel = PanelRecord.Facts(content, FactorCatalogue.Shipped, analyses.ScaleOf(analysis, content), quorum);
        return With(facts with { PackSignedOff = signedOff }, content, panel, PanelRecord.Unanswered(content, await further.AskedAsync(content, cancel)));
    }

    private static WorkflowFacts With(WorkflowFacts facts, AnalysisContent content, DecisionFacts panel, IEnumerable<string> unanswered)
    {
        Domain[] open = [.. panel.Domains.Where(domain => domain.Value == DomainAnswer.NotAnswered).Select(domain => domain.Key)];
        return facts with
        {
            Quorate = panel.Quorum.IsMet(),
            MissingFromQuorum = panel.Quorum.Missing(),
            CategoryChosen = panel.Category is not null,
            OutcomeDecided = panel.Outcome is not null,
            DomainsAnswered = open.Length == 0,
            DomainsUnanswered = [.. open.Select(domain => domain.ShortLabel())],
            AnalysisFaults = [.. DecisionRules.Faults(panel), .. PanelRecord.Unratified(content), .. PanelRecord.Unaddressed(content), .. PanelRecord.Unsettled(content, panel.Catalogue), .. unanswered],
        };
    }

    private async Task<IReadOnlyList<Seat>> TakingPartAsync(Review review, CancellationToken cancel)
    {
        var item = await db.Set<AgendaItem>().Include(known => known.Declarations)
            .SingleOrDefaultAsync(known => known.ReviewId == review.Id && known.Outcome == AgendaOutcome.Waiting, cancel);
        return item is null
            ? []
            : item.TakingPart(await db.Set<Attendance>().Where(attendance => attendance.MeetingId == item.MeetingId).ToListAsync(cancel));
    }
}
