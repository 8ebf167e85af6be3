using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.Reviews.SameChild;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.WaitingDuplicates;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Worklist;

/// <summary>The coordinator's home: what must I do now?</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class WorklistModel(ReviewsDb db, MyPanels mine, WorklistQuery query, OpenSuspicions suspicions, AreaTable areas) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = PaginationTagHelper.Query)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<WorklistRow> All { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public WorklistFilter Filter { get; set; } = new();

    /// <summary>How many the filter lets through.</summary>
    public int Found { get; private set; }

    public IReadOnlyList<WorklistRow> Shown { get; private set; } = [];

    /// <summary>Who was told last about what is shown, by review.</summary>
    public IReadOnlyDictionary<Guid, ClockNotice> Notices { get; private set; } = new Dictionary<Guid, ClockNotice>();

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public static IReadOnlyList<SelectListItem> States { get; } =
        [.. Enum.GetValues<ReviewState>().Where(state => state != ReviewState.Open).Select(state => new SelectListItem(state.Label(), $"{state}"))];

    public static IReadOnlyList<SelectListItem> Holds { get; } =
        [.. Enum.GetValues<HoldKind>().Select(kind => new SelectListItem(kind.Label(), $"{kind}"))];

    public static IReadOnlyList<SelectListItem> LateOrNot { get; } = [new("Only what is late", "true")];

    public int Late => All.Count(row => row.IsLate);

    public int ToAccept => All.Count(row => row.State is ReviewState.Notified or ReviewState.Triaged);

    public int ToClose => All.Count(row => row.State == ReviewState.Decided);

    public IReadOnlyList<WaitingDuplicate> Duplicates { get; private set; } = [];

    /// <summary>Two reviews that may be about one child, each from the side of a review of one's own.</summary>
    public IReadOnlyList<(SuspectedPair Pair, string Own, OtherCase Other)> MayBeSame { get; private set; } = [];

    /// <summary>Letters of the last month that will not leave by themselves.</summary>
    public int LettersUnsent { get; private set; }

    /// <summary>Other panels' reviews that are offered to this one.</summary>
    public IReadOnlyList<TransferOffer> OfferedToUs { get; private set; } = [];

    /// <summary>What is left of the reviews that other panels took over: reference, day and outcome.</summary>
    public IReadOnlyList<TransferOffer> TransferredByUs { get; private set; } = [];

    public string NameOf(string panel) => panel.Length == 0 ? "A body outside this system" : areas.NameOf(panel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var panels = mine.As(Role.Coordinator);
        All = await query.OpenAsync(panels, cancel);
        var found = Filter.Apply(Filter.State is { } ended && ended.IsEnded() ? await query.EndedAsync(panels, ended, cancel) : All).ToList();
        Found = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Shown = found.GetRange((Number - 1) * PageSize, Math.Min(PageSize, Found - ((Number - 1) * PageSize)));
        Notices = await query.NoticesAsync(Shown, cancel);
        LettersUnsent = await query.LettersUnsentAsync(panels, cancel);
        Duplicates = await db.WaitingDuplicates.AsNoTracking().Where(waiting => panels.Contains(waiting.Panel)).OrderBy(waiting => waiting.ReceivedAt).ToListAsync(cancel);
        MayBeSame = [.. (await suspicions.OfPanelsAsync(panels, cancel)).Select(pair => panels.Contains(pair.PutRightPanel)
            ? (pair, pair.PutRight, pair.SeenFrom(pair.PutRightId))
            : (pair, pair.Like, pair.SeenFrom(pair.LikeId)))];
        var offers = db.TransferOffers.AsNoTracking();
        OfferedToUs = await offers.Where(offer => panels.Contains(offer.ToPanel) && offer.Outcome == TransferOutcome.Offered).OrderBy(offer => offer.OfferedAt).ToListAsync(cancel);
        TransferredByUs = await offers.Where(offer => panels.Contains(offer.FromPanel) && offer.Outcome == TransferOutcome.Transferred)
            .OrderByDescending(offer => offer.AnsweredAt).Take(PageSize).ToListAsync(cancel);
    }
}
