using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>The record of the joint agency response to a death, with what is due and what is still open.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class RapidResponseModel(
    LoadReview reviews, ReadRapidResponse read, ReviewClocks clocks, TimeProvider clock) : StepPage(reviews)
{
    private static readonly ClockCode[] Due = [ClockCode.HomeVisit, ClockCode.RapidResponse, ClockCode.SecondResponseMeeting, ClockCode.ReviewMeeting];

    public OpenedResponse Opened { get; private set; } = new();

    public IReadOnlyList<ReviewClock> Clocks { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => UkTime.DateOf(Now);

    public RapidResponseRecord Record => Review.RapidResponse;

    public bool IsExpected => Review.Expectedness == Expectedness.Expected;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        if (Review is not null)
        {
            Opened = await read.OfAsync(Review, cancel);
            Clocks = [.. clocks.Of(Review).Where(known => Due.Contains(known.Rule.Code))];
        }

        return shown;
    }
}
