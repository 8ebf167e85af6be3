using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Meetings;

/// <summary>Reviews that wait for a meeting, and what coordinators do with meetings.</summary>
public static class ReadyReviews
{
    public const string Cheshire = "PAN-CHESHIRE";

    private const string Summary = "The baby was found by the mother after a night on a sofa.";

    private static readonly WorkflowFacts Ready = new()
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        PostMortemSettled = true,
        RapidResponseFinalMeetingHeld = true,
        ReturnsRequested = true,
        PackSignedOff = true,
    };

    /// <summary>A review with a pack, ready for the panel.</summary>
    public static async Task<(string Reference, string Pack)> ReviewReadyForPanelAsync(this TestApp app, string panel = ADeath.Panel, string council = ADeath.Council, HoldKind? hold = null)
    {
        var reference = await app.IsNotifiedAsync(ADeath.Notified(panel: panel, council: council));
        var pack = await app.UseAsync(async (IServiceProvider services) =>
        {
            var db = services.GetRequiredService<ReviewsDb>();
            var (review, now) = (await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference), app.Clock.GetUtcNow());
            review.PostMortem.Status = PostMortemStatus.ResultReceived;
            review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Health visiting", RequestedOn = review.DiedOn, DueOn = review.DiedOn, ReceivedOn = review.DiedOn });
            foreach (var trigger in new[] { ReviewTrigger.Accept, ReviewTrigger.StartReview, ReviewTrigger.SendToPanel })
            {
                Assert.Empty(review.Fire(trigger, Ready, now).Reasons);
            }

            if (hold is { } kind)
            {
                review.Holds.Add(new Hold { ReviewId = review.Id, Kind = kind, OpenedOn = review.DiedOn, BlocksPanel = true });
            }

            var pack = new Pack { ReviewId = review.Id, Text = services.GetRequiredService<Sealer>().Seal(new PackText { Summary = Summary }) };
            pack.SignOff("system:test", now, services.GetRequiredService<Sealer>().Seal(new PackContent { Summary = Summary }));
            db.Add(pack);
            await db.SaveChangesAsync();
            return pack.Number;
        });
        return (reference, pack);
    }

    /// <summary>Arranges a meeting and opens its page.</summary>
    public static async Task<Page> ArrangeAsync(this Browser coordinator, DateOnly on, params (string Name, string Value)[] also)
    {
        var list = await (await coordinator.GetAsync("/reviews/meetings")).SubmitAsync("Arrange", [("Form.MeetsOn.Day", $"{on.Day}"), ("Form.MeetsOn.Month", $"{on.Month}"), ("Form.MeetsOn.Year", $"{on.Year}"), .. also]);
        return await list.Shows("Meeting arranged").FollowAsync($"{on:d MMMM yyyy}");
    }

    public static async Task<Page> PutOnAgendaAsync(this Browser coordinator, string reference, string meeting) =>
        await (await coordinator.GetAsync($"/reviews/{reference}/put-on-agenda")).SubmitAsync("Put on", ("Meeting", meeting.Split('/')[^1]));
}
