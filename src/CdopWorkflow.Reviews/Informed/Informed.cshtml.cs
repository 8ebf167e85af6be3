using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>Who was informed of a recommendation, over all reviews of a panel. A chair reads who and when, and not of which review.</summary>
[Authorize(Policy = Policies.CoordinatorOrChair)]
public sealed class InformedModel(ReviewsDb db, ReadSent read, MyPanels mine, AreaTable areas, TimeProvider clock) : PageModel
{
    private const int Shown = 200;

    public sealed record Row(SentRecommendation Sent, string ToWhom, string Panel, string? Reference);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (coordinated, chaired) = (mine.As(Role.Coordinator), mine.As(Role.Chair));
        var panels = coordinated.Union(chaired).ToArray();
        var found = await (
            from sent in db.Set<SentRecommendation>().AsNoTracking()
            join review in db.Reviews.AsNoTracking() on sent.ReviewId equals review.Id
            where panels.Contains(review.Panel)
            orderby sent.AnsweredOn != null, sent.AnswerBy, sent.Id
            select new { Sent = sent, review.Panel, review.Reference }).Take(Shown).ToListAsync(cancel);
        Rows = [.. found.Select(row => new Row(row.Sent, read.Open(row.Sent).Words.ToWhom, areas.NameOf(row.Panel), coordinated.Contains(row.Panel) ? row.Reference : null))];
    }
}
