using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.History;

/// <summary>A review as it stood at the end of an earlier day.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class AtDateModel(
    LoadReview reviews, ReadPast past, ReadPastParts parts, ReviewsDb db, Sealer sealer, ReviewClocks clocks, AreaTable areas, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    [Display(Name = "As it stood at the end of which day?", ShortName = "date")]
    public DateOnly? Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public PastPart Part { get; set; }

    public string Home => $"/reviews/{Reference}";

    /// <summary>Opens what the chosen part shows.</summary>
    public ReadPastParts Parts => parts;

    /// <summary>For the part about the rapid response.</summary>
    public ShownResponse? JointResponse { get; private set; }

    /// <summary>From when on changes of the chosen part are kept, where the day lies before it: how it stood then is not known.</summary>
    public DateTimeOffset? NotKeptBefore => Part is PastPart.Meetings or PastPart.Returns && Then <= clock.GetUtcNow() && Past?.KeptFrom > Then ? Past.KeptFrom : null;

    /// <summary>Where drafts of minutes were not kept on the day, only what was signed before is known; null where all are.</summary>
    public DateTimeOffset? SignedBefore => Then <= clock.GetUtcNow() && Past?.MinutesKeptFrom > Then ? Then : null;

    /// <summary>Null until a day was chosen that can be shown.</summary>
    public PastReview? Past { get; private set; }

    public Review Review => Past!.Review;

    /// <summary>What the notifiers had said by then.</summary>
    public IReadOnlyList<NotificationContent> Notifications { get; private set; } = [];

    public IReadOnlyList<ReviewClock> Clocks { get; private set; } = [];

    public ReviewDays Days { get; private set; } = new(0, 0);

    /// <summary>The end of the day.</summary>
    public DateTimeOffset Then { get; private set; }

    public string NameOf(string area) => areas.NameOf(area);

    public string AddressOf(PastPart part) => FormattableString.Invariant($"{Home}/history/at?date={Date:yyyy-MM-dd}&part={part}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reviews.OwnAsync(Reference, cancel) is not { } review)
        {
            return NotFound();
        }

        var first = UkTime.DateOf(await past.BeginsAsync(review, cancel));
        if (Date is { } date && ModelState.IsValid)
        {
            if (date > UkTime.DateOf(clock.GetUtcNow()))
            {
                ModelState.AddModelError(nameof(Date), "The date must be today or in the past");
            }
            else if (date < first)
            {
                ModelState.AddModelError(nameof(Date), $"Enter a date on or after {UkFormat.Date(first)}, when the record of this review begins");
            }
            else
            {
                await ShowAsync(review, date, cancel);
            }
        }

        return Page();
    }

    private async Task ShowAsync(Review review, DateOnly date, CancellationToken cancel)
    {
        Then = UkTime.Instant(date.AddDays(1), TimeOnly.MinValue);
        db.Audit("PastReviewRead", review.Reference, review.Panel, $"as at {date:yyyy-MM-dd}{(Part == PastPart.Overview ? "" : $", {Part}")}");
        await db.SaveChangesAsync(cancel);
        Past = await past.BeforeAsync(review.Id, Then, cancel);
        Notifications = Review.AsCorrected(
            [
                .. Past.Of<SourceNotification>().OrderBy(notification => notification.ReceivedAt).ThenBy(notification => notification.Id)
                    .Select(notification => sealer.Open<NotificationContent>(notification.Content)),
            ],
            sealer);
        Clocks = clocks.Of(Review);
        Days = ReviewDays.Of(Review, date);
        JointResponse = Part == PastPart.RapidResponse ? await parts.ResponseOfAsync(Past, date, cancel) : null;
    }
}
