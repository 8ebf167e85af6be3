using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Categories;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Web.Fields;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Minutes;

/// <summary>Puts together what happened at a meeting, from what was recorded as it did.</summary>
public sealed class WriteUpMeeting(ReviewsDb db, AnalysisFile analyses, Sealer sealer, AreaTable areas, PanelOptions options)
{
    public async Task<MinutesContent> OfAsync(PanelMeeting meeting, CancellationToken cancel)
    {
        var items = new List<MinutesItem>();
        foreach (var item in meeting.InOrder())
        {
            items.Add(await ItemAsync(meeting, item, cancel));
        }

        return new MinutesContent
        {
            Panel = areas.NameOf(meeting.Panel),
            Kind = meeting.Label(),
            MeetsOn = meeting.MeetsOn,
            StartsAt = meeting.StartsAt,
            EndsAt = meeting.EndsAt,
            Attended = Named(meeting, there: true),
            Apologies = Named(meeting, there: false),
            AlsoThere = sealer.OpenWords(meeting.AlsoThere),
            Items = items,
        };
    }

    private static string[] Named(PanelMeeting meeting, bool there) =>
    [
        .. meeting.Attendances.Where(attendance => attendance.WasThere == there).OrderBy(attendance => attendance.Seat).ThenBy(attendance => attendance.Name, StringComparer.OrdinalIgnoreCase)
            .Select(attendance => $"{attendance.Name}, {attendance.Seat.Label()}{(attendance.IsDeputy ? ", deputy" : "")}"),
    ];

    private async Task<MinutesItem> ItemAsync(PanelMeeting meeting, AgendaItem item, CancellationToken cancel)
    {
        var owner = await db.Reviews.Where(review => review.Id == item.ReviewId).Select(review => review.Panel).SingleAsync(cancel);
        var takingPart = item.TakingPart(meeting.Attendances);
        var conflicts = item.Declarations.Where(declaration => declaration.Interest == Interest.Conflict).OrderBy(declaration => declaration.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var written = new MinutesItem
        {
            Pack = await db.Set<Pack>().Where(pack => pack.ReviewId == item.ReviewId).Select(pack => pack.Number).SingleAsync(cancel),
            BroughtBy = owner == meeting.Panel ? "" : areas.NameOf(owner),
            Outcome = Choices.Name(item.Outcome),
            Conflicts = [.. conflicts.Select(declaration => declaration.Name)],
            ClosedTo = [.. conflicts.Select(declaration => declaration.AccountId)],
            TookPart = takingPart.Count,
            Missing = Quorum.For(options, takingPart).Missing(),
            Why = sealer.OpenWords(item.Why),
        };
        return item.Outcome == AgendaOutcome.Decided && await DecidedAsync(item, cancel) is { } content ? With(written, content) : written;
    }

    /// <summary>The first decision after the review came on this agenda: a reopened review is decided anew at another meeting.</summary>
    private async Task<AnalysisContent?> DecidedAsync(AgendaItem item, CancellationToken cancel)
    {
        var decided = await db.Set<Analysis>().AsNoTracking().Where(analysis => analysis.ReviewId == item.ReviewId && analysis.DecidedAt >= item.PutOnAt)
            .OrderBy(analysis => analysis.Number).FirstOrDefaultAsync(cancel);
        return decided is null ? null : analyses.ContentOf(decided);
    }

    private static MinutesItem With(MinutesItem item, AnalysisContent content) => item with
    {
        Category = CategoryOfDeath.Primary(content.Categories) is { } primary ? $"{primary.Number()} {primary.Label()}" : "",
        Modifiable = content.Outcome?.Label() ?? "",
        Learning = content.LearningPoints,
        Actions = [.. content.RecommendedActions.Index().Select(action => content.AddresseeOf(action.Index).To is { Length: > 0 } to ? $"{action.Item} (to {to})" : action.Item)],
    };
}
