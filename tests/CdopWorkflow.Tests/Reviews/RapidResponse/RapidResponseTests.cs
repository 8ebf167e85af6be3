using System.Net;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.RapidResponse;

/// <summary>The record of a joint agency response, through its pages.</summary>
public sealed class RapidResponseTests
{
    private static readonly string[] Pages =
    [
        "rapid-response", "decide-joint-response", "name-leads", "record-home-visit", "record-response-meeting", "record-post-mortem", "record-referrals", "suspect-factors",
        "response-forms/rapid-response", "response-forms/sudden-unexpected-death",
    ];

    [Fact]
    public async Task Criteria_and_decision_are_recorded_with_who_when_and_why()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        (await coordinator.DoAsync(reference, "decide-joint-response"))
            .ShowsError("Say whether the death is or could be due to external causes, or that it is not known")
            .ShowsError("Say whether it was a stillbirth with no healthcare professional in attendance, or that it is not known");
        (await coordinator.DecideResponseAsync(reference, with: [("Form.DecidedOn.Day", ""), ("Form.DecidedOn.Month", ""), ("Form.DecidedOn.Year", ""), ("Form.DecidedBy", ""), ("Form.Why", " ")]))
            .ShowsError("Enter the date of the decision").ShowsError("Enter who decided").ShowsError("Say why");

        (await coordinator.DecideResponseAsync(reference)).Shows("Criteria and decision recorded")
            .Shows("Sudden, with no cause apparent at once Yes").Shows("External causes No")
            .Shows("A joint agency response starts, 10 March 2025").Shows("Dr Marker-Decider").Shows("Marker-why: found in the morning");

        var record = (await app.ReviewAsync(reference)).RapidResponse;
        Assert.Equal((Answer.Yes, Answer.No, ResponseDecision.Starts, 1), (record.SuddenWithoutCause, record.ExternalCauses, record.Decision, record.Edition));
        Assert.Contains("JointResponseDecided: Criteria for a joint agency response recorded: A joint agency response starts", await app.AuditAsync(reference));
    }

    [Fact]
    public async Task Leads_visit_and_who_was_told_are_recorded_and_shown_again_on_their_pages()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();

        (await coordinator.DoAsync(reference, "name-leads", ("Form.LeadHealthProfessional", "Dr <b>Bold</b>"), ("Form.LeadInvestigator", "DI Marker"), ("Form.SocialWorker", "Sam Marker")))
            .Shows("Dr <b>Bold</b>").Shows("DI Marker").Shows("Sam Marker");
        (await coordinator.DoAsync(reference, "record-home-visit", ("Form.Visit", "Made"))).ShowsError("Enter the date of the decision").ShowsError("Enter the date of the visit").ShowsError("Enter who went");
        (await coordinator.DoAsync(reference, "record-home-visit", [("Form.Visit", "NotMade"), .. Coordinators.Date("DecidedOn", Responders.Today)])).ShowsError("Say why there is no visit");
        (await coordinator.DoAsync(
            reference, "record-home-visit",
            [("Form.Visit", "Made"), ("Form.VisitedBy", "Dr Bold and DI Marker"), ("Form.DecidedAt.Hour", "7"), ("Form.DecidedAt.Minute", "15"),
                .. Coordinators.Date("DecidedOn", Responders.Today), .. Coordinators.Date("VisitedOn", Responders.Today)]))
            .Shows("The visit was made").Shows("10 March 2025 at 7:15am").Shows("Dr Bold and DI Marker");
        (await coordinator.DoAsync(reference, "record-referrals", Coordinators.Date("CoronerToldOn", Responders.Today.AddDays(-1)))).ShowsError("Each date must be on or after the day of death");
        (await coordinator.DoAsync(reference, "record-referrals", Coordinators.Date("CoronerToldOn", Responders.Today))).Shows("Coroner 10 March 2025");

        Assert.Equal("Dr <b>Bold</b>", (await coordinator.GetAsync($"/reviews/{reference}/name-leads")).Document.QuerySelector("[name='Form.LeadHealthProfessional']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Three_meetings_are_planned_held_and_kept_with_their_clocks()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        (await coordinator.GetAsync($"/reviews/{reference}/rapid-response"))
            .Shows("First rapid-response meeting 12 March 2025 at 1:30am Not yet 48 hours after death")
            .Shows("Decide on the visit to the home or scene 11 March 2025 at 1:30am Not yet 24 hours after death").DoesNotShow("Overdue");

        (await coordinator.DoAsync(reference, "record-response-meeting", ("Form.Kind", "RapidResponseFirst"))).ShowsError("Enter the day the meeting is planned for, or the day it was held");
        (await coordinator.DoAsync(reference, "record-response-meeting", [("Form.Kind", "RapidResponseFirst"), .. Coordinators.Date("PlannedFor", Responders.Today.AddDays(1))]))
            .Shows("Planned for 11 March 2025").Shows("Held Not yet");
        app.Clock.MoveTo(At(8).AddDays(3));
        var record = (await coordinator.GetAsync($"/reviews/{reference}/rapid-response")).Shows("Overdue");
        var page = await record.FollowAsync("Record or change");
        (await page.SubmitAsync(null, Coordinators.Date("HeldOn", Responders.Today.AddDays(1)))).ShowsError("Enter who attended");
        (await page.SubmitAsync(null, [("Form.Attendees", "Police, social care, paediatrician"), ("Form.Notes", "Siblings are safe"), .. Coordinators.Date("HeldOn", Responders.Today.AddDays(1))]))
            .Shows("Held 11 March 2025").Shows("Siblings are safe").Shows("First rapid-response meeting 12 March 2025 at 1:30am 11 March 2025 48 hours");

        await coordinator.DoAsync(reference, "record-post-mortem", ("Form.Status", "InitialResult"), ("Form.FirstResult", "No injury found"));
        (await coordinator.GetAsync($"/reviews/{reference}/rapid-response")).Shows("Second rapid-response meeting 20 March 2025 Not yet 5 working days after the first result of the post-mortem");
        await coordinator.HoldMeetingAsync(reference, "RapidResponseFurther", Responders.Today.AddDays(3));
        (await coordinator.HoldMeetingAsync(reference, "RapidResponseFinal", Responders.Today.AddDays(3))).Shows("Final rapid-response meeting");
        Assert.Equal(3, (await app.ReviewAsync(reference)).Meetings.Count);
    }

    [Fact]
    public async Task An_area_that_counts_in_working_days_sees_them()
    {
        await using var app = await TestApp.StartAsync(At(8), adjust: builder => builder.Configuration["reviews:RapidResponseWorkingDays"] = "5");
        var reference = await app.IsNotifiedAsync();
        (await app.Coordinator().GetAsync($"/reviews/{reference}/rapid-response")).Shows("First rapid-response meeting 17 March 2025 Not yet 5 working days after death");
    }

    [Fact]
    public async Task Results_of_the_post_mortem_stand_beside_each_other_and_only_the_last_settles_it()
    {
        await using var app = await TestApp.StartAsync(At(8).AddDays(30));
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.DoAsync(reference, "record-post-mortem", ("Form.Status", "Awaited"));
        await coordinator.DoAsync(reference, "record-post-mortem", [("Form.Status", "InitialResult"), ("Form.FirstResult", "Toxicology is pending"), .. Coordinators.Date("On", Responders.Today.AddDays(4))]);
        (await coordinator.DoAsync(reference, "record-post-mortem", ("Form.Status", "NotHeld"), ("Form.WhyNone", "x"))).ShowsError("A result of the post-mortem is recorded already: there was one");
        (await coordinator.DoAsync(reference, "send-to-panel")).ShowsError("Record the post-mortem result, or why there is none");

        await coordinator.DoAsync(reference, "record-post-mortem", ("Form.Status", "ResultReceived"), ("Form.Result", "Unascertained"));
        (await coordinator.GetAsync($"/reviews/{reference}/rapid-response")).Shows("14 March 2025 A first result has come, more is awaited Toxicology is pending").Shows("The final result has come Unascertained");
        Assert.DoesNotContain("Record the post-mortem result, or why there is none", (await coordinator.DoAsync(reference, "send-to-panel")).Errors);
    }

    [Fact]
    public async Task What_is_sent_twice_is_recorded_once_and_what_somebody_else_saved_is_not_overwritten_unseen()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var reference = await app.IsNotifiedAsync();
        var (first, second) = (app.Coordinator(), app.As("Second coordinator", new Grant(Role.Coordinator, ADeath.Panel)));
        var opened = await first.GetAsync($"/reviews/{reference}/name-leads");
        var openedToo = await second.GetAsync($"/reviews/{reference}/name-leads");
        var meeting = await first.GetAsync($"/reviews/{reference}/record-response-meeting");

        (await opened.SubmitAsync(null, ("Form.LeadInvestigator", "DI First"))).Shows("Those who lead the response saved");
        (await opened.SubmitAsync(null, ("Form.LeadInvestigator", "DI First"))).Shows("Those who lead the response saved");
        var refused = (await openedToo.SubmitAsync(null, ("Form.LeadInvestigator", "DI Second"))).ShowsError("Somebody else has changed the record of the rapid response since you opened this page");
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("ResponseLeadsNamedRefused: Somebody else", StringComparison.Ordinal));
        (await refused.SubmitAsync(null)).Shows("DI Second");
        Assert.Equal(2, (await app.ReviewAsync(reference)).RapidResponse.Edition);

        meeting = await first.GetAsync($"/reviews/{reference}/record-response-meeting");
        var values = (ValueTuple<string, string>[])[("Form.Kind", "RapidResponseFirst"), ("Form.Attendees", "Police"), .. Coordinators.Date("HeldOn", Responders.Today)];
        await meeting.SubmitAsync(null, values);
        (await meeting.SubmitAsync(null, values)).Shows("Meeting recorded");
        Assert.Single((await app.ReviewAsync(reference)).Meetings);
    }

    [Fact]
    public async Task Another_panels_record_is_not_there_and_other_roles_are_refused()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var reference = await app.IsNotifiedAsync();
        foreach (var page in Pages)
        {
            (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.NotFound);
            (await app.As(Role.Analyst, ADeath.Panel).GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.Forbidden);
            (await app.Coordinator().GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Names_and_words_lie_sealed()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.DecideResponseAsync(reference);
        await coordinator.HoldMeetingAsync(reference, "RapidResponseFirst", Responders.Today);
        await coordinator.DoAsync(reference, "name-leads", ("Form.SocialWorker", "Marker-worker"));
        await coordinator.DoAsync(reference, "record-post-mortem", ("Form.Status", "ResultReceived"), ("Form.Result", "Marker-result"));

        await app.UseAsync(async (ReviewsDb db) =>
        {
            var file = db.Database.GetConnectionString()!.Split('=')[1].Split(';')[0];
            await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
            Assert.DoesNotContain("Marker-", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        });
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("Marker-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stillbirth_that_nobody_attended_can_have_a_response_though_it_is_not_reviewed()
    {
        await using var app = await TestApp.StartAsync(At(8));
        var (reference, other) = (await app.IsNotifiedAsync(ADeath.Notified(scopeNote: "A stillbirth that nobody attended")), await app.IsNotifiedAsync());
        var coordinator = app.Coordinator();
        await coordinator.DoAsync(reference, "accept", ("Form.Scope", "OutOfScope"), ("Form.OutOfScopeBecause", "A stillbirth"), ("Form.ResponseGoesOn", "true"));
        await coordinator.DoAsync(other, "accept", ("Form.Scope", "OutOfScope"), ("Form.OutOfScopeBecause", "Lived elsewhere"));
        Assert.Equal(ReviewState.OutOfScope, (await app.ReviewAsync(reference)).State);

        (await coordinator.HoldMeetingAsync(reference, "RapidResponseFirst", Responders.Today)).Shows("goes on and is recorded here").Shows("Held 10 March 2025");
        (await coordinator.HoldMeetingAsync(other, "RapidResponseFirst", Responders.Today)).ShowsError("nothing can be recorded now");
        (await coordinator.DoAsync(reference, "open-hold", [("Form.Kind", "Inquest"), ("Form.Gates", "Panel"), .. Coordinators.Date("OpenedOn", Responders.Today)])).ShowsError("nothing can be recorded now");
    }

    private static DateTimeOffset At(int hour) => new(2025, 3, 10, hour, 0, 0, TimeSpan.Zero);
}
