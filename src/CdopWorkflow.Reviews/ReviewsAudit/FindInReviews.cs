using System.Globalization;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.Visits;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ReviewsAudit;

/// <summary>What an address of this service names: a case, also one that was disposed of, its pack, an action, a visit, a board, a meeting.</summary>
internal sealed class FindInReviews(ReviewsDb db) : IFindRecords
{
    public async Task<NamedRecord?> FindAsync(string word, CancellationToken cancel) => await CaseAsync(word, cancel) switch
    {
        { } record => record,
        null when Guid.TryParse(word, out var id) => await MeetingOrBoardAsync(id, cancel),
        null when word.Split('-') is [var kind, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => await NumberedAsync(kind, number, cancel),
        null => null,
    };

    private async Task<NamedRecord?> CaseAsync(string word, CancellationToken cancel)
    {
        var packs = db.Set<Pack>().Where(pack => pack.Number == word).Select(pack => pack.ReviewId);
        return await db.Reviews.Where(review => review.Reference == word || packs.Contains(review.Id)).Select(review => new { review.Reference, review.Panel })
            .Concat(db.Set<DisposalCertificate>().Where(disposed => disposed.Reference == word).Select(disposed => new { disposed.Reference, disposed.Panel }))
            .FirstOrDefaultAsync(cancel) is { } record ? new NamedRecord(record.Reference, [record.Panel]) : null;
    }

    private async Task<NamedRecord?> MeetingOrBoardAsync(Guid id, CancellationToken cancel) =>
        await db.Set<PanelMeeting>().Where(meeting => meeting.Id == id).Select(meeting => meeting.Panel)
            .Concat(db.Set<Board>().Where(board => board.Id == id).Select(board => board.Area)).FirstOrDefaultAsync(cancel) is { } area ? new NamedRecord($"{id:N}", [area]) : null;

    private async Task<NamedRecord?> NumberedAsync(string kind, int number, CancellationToken cancel) => kind switch
    {
        "ACT" => await db.Set<AgreedAction>().AsNoTracking().SingleOrDefaultAsync(known => known.Number == number, cancel) is { } action ? new NamedRecord(action.Reference, [action.Area]) : null,
        "VIS" => await db.Set<ImprovementVisit>().AsNoTracking().SingleOrDefaultAsync(known => known.Number == number, cancel) is { } visit ? new NamedRecord(visit.Reference, [visit.Area]) : null,
        _ => null,
    };
}
