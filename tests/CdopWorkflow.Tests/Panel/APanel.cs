using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Panel;

/// <summary>A panel of five, its coordinator, and one review with a pack, brought as far as a test asks.</summary>
public sealed class APanel : IAsyncDisposable
{
    public const string Summary = "The baby was found by the mother after a night on a sofa. Others in the home smoke.";

    private static readonly WorkflowFacts Ready = new()
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        PostMortemSettled = true,
        RapidResponseFinalMeetingHeld = true,
        ReturnsRequested = true,
        PackSignedOff = true,
        ReasonGiven = true,
    };

    private APanel(TestApp app, PublishedEvents published)
    {
        App = app;
        Published = published;
        Coordinator = app.As(Role.Coordinator, ADeath.Panel);
        Chair = app.As(Role.Chair, ADeath.Panel, "Chair Invented");
        Doctor = app.As(Role.PanelMember, ADeath.Panel, "Doctor Invented");
        SocialWorker = app.As(Role.PanelMember, ADeath.Panel, "Worker Invented");
        Police = app.As(Role.PanelMember, ADeath.Panel, "Officer Invented");
        Lay = app.As(Role.PanelMember, ADeath.Panel, "Lay Invented");
    }

    public TestApp App { get; }

    public PublishedEvents Published { get; }

    public Browser Coordinator { get; }

    public Browser Chair { get; }

    public Browser Doctor { get; }

    public Browser SocialWorker { get; }

    public Browser Police { get; }

    public Browser Lay { get; }

    public string Reference { get; private set; } = "";

    /// <summary>The number of the review's pack.</summary>
    public string Pack { get; private set; } = "";

    public string Home => $"/reviews/panel/{Pack}";

    /// <summary>Address of the page of the meeting.</summary>
    public string Meeting { get; private set; } = "";

    public IEnumerable<Browser> Everyone => Members.Select(entry => entry.Member);

    private IEnumerable<(Browser Member, string Seat)> Members =>
        [(Chair, "Chair"), (Doctor, "DesignatedDoctor"), (SocialWorker, "ChildrensSocialCare"), (Police, "Police"), (Lay, "LayMember")];

    /// <summary>A review under way at the coordinator's, with returns of which housing's is missing.</summary>
    public static async Task<APanel> WithAReviewAsync(Func<NotificationContent, NotificationContent>? with = null)
    {
        var published = new PublishedEvents();
        var panel = new APanel(await TestApp.StartAsync(adjust: published.ListenIn), published);
        panel.Reference = await panel.App.IsNotifiedAsync(ADeath.Notified(with));
        await panel.ChangeAsync(review =>
        {
            review.PostMortem.Status = PostMortemStatus.ResultReceived;
            var day = new DateOnly(2025, 3, 10);
            review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Health visiting", RequestedOn = day, DueOn = day, ReceivedOn = day });
            review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Housing", RequestedOn = day, DueOn = day, WaivedOn = day });
        });
        await panel.FireAsync(ReviewTrigger.Accept, ReviewTrigger.StartReview);
        return panel;
    }

    /// <summary>The review is on the agenda of a meeting at which all five attend; nobody has declared anything yet.</summary>
    public static async Task<APanel> MeetsAsync(
        Func<NotificationContent, NotificationContent>? with = null, string kind = "Ordinary", Func<APanel, Task>? before = null)
    {
        var panel = await WithAReviewAsync(with);
        await (before?.Invoke(panel) ?? Task.CompletedTask);
        await panel.SitAsync(kind);
        return panel;
    }

    /// <summary>As above, and every member has declared that there is no conflict.</summary>
    public static async Task<APanel> HasDeclaredAsync(Func<NotificationContent, NotificationContent>? with = null, Func<APanel, Task>? before = null)
    {
        var panel = await MeetsAsync(with, before: before);
        foreach (var (member, _) in panel.Members)
        {
            await panel.DeclareAsync(member, "None");
        }

        return panel;
    }

    /// <summary>Signs the pack off, sends it to the panel and has all five attend the meeting.</summary>
    public async Task SitAsync(string kind = "Ordinary")
    {
        await SignOffAsync();
        await FireAsync(ReviewTrigger.SendToPanel);
        foreach (var (member, seat) in Members)
        {
            await (await member.GetAsync("/reviews/panel/take-seat")).SubmitAsync("Save", ("Form.Seat", seat));
        }

        await PutOnAgendaAsync(kind);
    }

    public async Task SignOffAsync()
    {
        var page = await Coordinator.GetAsync($"/reviews/{Reference}/pack");
        (await page.SubmitAsync("Save and sign off", ("Form.Summary", Summary))).Shows("Pack signed off");
        Pack = await App.UseAsync((ReviewsDb db) => db.Set<Pack>().Select(pack => pack.Number).SingleAsync());
    }

    public async Task PutOnAgendaAsync(string kind = "Ordinary", int attending = 5)
    {
        var meetings = await Coordinator.GetAsync("/reviews/meetings");
        await meetings.SubmitAsync("Arrange", ("Form.MeetsOn.Day", "7"), ("Form.MeetsOn.Month", "4"), ("Form.MeetsOn.Year", "2025"), ("Form.Kind", kind), ("Form.Theme", "unsafe-sleep"));
        var choice = await Coordinator.GetAsync($"/reviews/{Reference}/put-on-agenda");
        var meeting = await choice.SubmitAsync("Put on", ("Meeting", choice.Document.QuerySelector("input[type=radio]")!.GetAttribute("value")!));
        Meeting = meeting.Shows("Review put on the agenda").Path;
        await AttendAsync(meeting, attending);
    }

    /// <summary>Does something with another pack on the same agenda.</summary>
    public async Task OfAsync(string pack, Func<Task> work)
    {
        var own = Pack;
        Pack = pack;
        await work();
        Pack = own;
    }

    /// <summary>Notes that the first so many of the members attended.</summary>
    public async Task AttendAsync(Page meeting, int count)
    {
        var members = meeting.Document.QuerySelectorAll("input[type=checkbox]").Select(box => ("Present", box.GetAttribute("value")!)).Take(count);
        (await meeting.SubmitAsync("Save attendance", [.. members])).Shows("Attendance saved");
    }

    public async Task<Page> DeclareAsync(Browser member, string interest, string words = "") =>
        await (await member.GetAsync($"{Home}/declare")).SubmitAsync("Declare", ("Form.Interest", interest), ("Form.Words", words));

    /// <summary>The professionals who knew the child have met.</summary>
    public Task HoldReviewMeetingAsync() => ChangeAsync(review =>
        review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.ReviewMeeting, HeldOn = new DateOnly(2025, 3, 10) }));

    public async Task FireAsync(params ReviewTrigger[] triggers) => await ChangeAsync(review =>
    {
        foreach (var trigger in triggers)
        {
            Assert.Empty(review.Fire(trigger, Ready, App.Clock.GetUtcNow()).Reasons);
        }
    });

    public Task<Review> ReviewAsync() => App.UseAsync((ReviewsDb db) => db.Reviews.AsNoTracking().SingleAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Task ChangeAsync(Action<Review> change) => App.UseAsync(async (ReviewsDb db) =>
    {
        var review = await db.Reviews.Include(known => known.Returns).SingleAsync();
        change(review);
        await db.SaveChangesAsync();
    });
}
