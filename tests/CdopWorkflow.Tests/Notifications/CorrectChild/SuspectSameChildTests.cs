using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.SameChild;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Replay;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Notifications.CorrectChild;

/// <summary>A child is put right, and a case stands already under the right name: one death must not be counted twice.</summary>
public sealed class SuspectSameChildTests
{
    private const string Wrong = "LAN-2025-0001";
    private const string Other = "LAN-2025-0002";

    private static readonly NhsNumber Right = NhsNumber.Synthetic(77);

    /// <summary>What somebody sends who knows the child that the hospital notified under a wrong name, number and postcode, and a day late.</summary>
    private static readonly NotificationForm RightNotice = Given.FromEmergencyDepartment with
    {
        Notifier = new() { Name = "Jo Bell", Agency = "Example Police", Role = "Sergeant", Contact = "01632 960002" },
        Child = Given.FromEmergencyDepartment.Child! with { FamilyName = "Okonkwo", Forenames = "Ikenna", NhsNumber = Right.Digits, BornOn = "2024-11-02", Postcode = "ZZ98 7QQ" },
        Death = Given.FromEmergencyDepartment.Death! with { DiedOn = "2025-03-02", DiedAt = null },
        Carers = [],
    };

    [Fact]
    public async Task From_the_correction_to_the_answer_one_death_is_counted_once()
    {
        await using var app = await StartAsync(RightNotice);
        var coordinator = app.Coordinator();
        Assert.Equal(2, await CountedAsync(app));
        (await coordinator.GetAsync($"/reviews/{Wrong}")).DoesNotShow("may be about the same child");

        await CorrectAsync(app);

        (await coordinator.GetAsync($"/reviews/{Wrong}")).Shows($"Review {Other} may be about the same child");
        (await coordinator.GetAsync($"/reviews/{Other}")).Shows($"Review {Wrong} may be about the same child");
        (await coordinator.GetAsync($"/reviews/{Wrong}/history")).Shows($"May be about the same child as {Other}, since the details of the child were put right");
        (await coordinator.GetAsync($"/reviews/{Other}/history")).Shows($"May be about the same child as {Wrong}");
        var worklist = await coordinator.GetAsync("/reviews");
        worklist.Shows("May be about one child 1 pair of reviews");
        var letter = Assert.Single(await app.LettersAsync<ReviewsDb>());
        Assert.Equal("al@example.org", letter.To);
        Assert.Contains($"/reviews/{Wrong}/same-child", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch($"(?i)Testa|Okonkwo|Ikenna|Quillon|Bell|{Right.Digits}|{Right.Display}", letter.Subject + letter.Text);

        var page = await (await coordinator.GetAsync($"/reviews/{Wrong}")).FollowAsync("Say whether it is the same child");
        var compared = page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Contains("Family name|Okonkwo|Okonkwo", compared);
        Assert.Contains($"NHS number|{Right.Display}|{Right.Display}", compared);
        Assert.Contains("Date of birth|18 December 2024|2 November 2024", compared);
        Assert.Equal(2, await app.UseAsync((ReviewsDb db) => db.AuditEntries.CountAsync(entry => entry.Action == "ReviewRead" && entry.Detail == "purpose: coordination of the review" && entry.Subject == Other)));
        var withdraw = await page.SubmitAsync("Continue", ("Form.Choice", "OtherGoesOn"));
        withdraw.Shows("Withdraw the review").Shows($"You said that it is the same child as that of {Other}").DoesNotShow("Success");
        (await withdraw.SubmitAsync(null, ("Form.Why", "One child, two hospitals"))).Shows("Review withdrawn").Shows($"about the same death as {Other}").DoesNotShow("may be about the same child");
        await app.SettleAsync();

        Assert.Equal(1, await CountedAsync(app));
        (await coordinator.GetAsync($"/reviews/{Other}")).DoesNotShow("may be about the same child").Shows($"Review {Wrong} is about the same death and goes on here");
        (await coordinator.GetAsync("/reviews")).Shows("May be about one child 0 pairs of reviews");
        await coordinator.DoAsync(Wrong, "take-back-duplicate", ("Form.Why", "They were two"));
        (await coordinator.GetAsync($"/reviews/{Other}")).Shows($"Review {Wrong} may be about the same child");
    }

    [Fact]
    public async Task A_second_correction_with_the_same_outcome_a_repeated_event_and_a_replay_tell_nothing_again()
    {
        await using var app = await StartAsync(RightNotice);
        await CorrectAsync(app);
        Assert.Equal(1, await Given.AuditedAsync(app, "SameChildSuspected"));

        await app.Coordinator().DoAsync(Wrong, "correct-child", ("Form.Address", "2 Invented Street"), ("Form.Why", "They moved"));
        await app.SettleAsync();
        var review = await app.ReviewAsync(Wrong);
        var child = app.Services.GetRequiredService<Sealer>().Open<Child>(review.CorrectedChild!);
        await TellAsync(app, new ChildCorrected(review.Id, child, review.DiedOn, review.Version), new ChildCorrected(review.Id, child, review.DiedOn, review.Version + 1));
        await OlderPoint.AgreeAsync(app);

        Assert.Equal(1, await Given.AuditedAsync(app, "SameChildSuspected"));
        Assert.Equal(3, await Given.AuditedAsync(app, "CorrectionLearned"));
        Assert.Single(await app.LettersAsync<ReviewsDb>());
    }

    [Fact]
    public async Task When_it_is_put_right_again_and_like_no_other_the_pages_say_nothing_any_more()
    {
        await using var app = await StartAsync(RightNotice);
        await CorrectAsync(app);

        await CorrectAsync(app, "Adeyemi", NhsNumber.Synthetic(78));

        (await app.Coordinator().GetAsync($"/reviews/{Wrong}")).DoesNotShow("may be about the same child");
        (await app.Coordinator().GetAsync($"/reviews/{Other}")).DoesNotShow("may be about the same child");
        (await app.Coordinator().GetAsync($"/reviews/{Other}/history")).Shows($"Is no longer like {Wrong}");
        Assert.Empty(await SuspectedAsync(app));

        await CorrectAsync(app);
        (await app.Coordinator().GetAsync($"/reviews/{Other}")).Shows($"Review {Wrong} may be about the same child");
    }

    [Fact]
    public async Task What_Reviews_forgot_is_not_suspected_any_more()
    {
        await using var app = await StartAsync(RightNotice);
        using var point = await OlderPoint.OfAsync(app, "reviews");
        await CorrectAsync(app);

        await point.ReturnAsync(app);

        Assert.Empty(await SuspectedAsync(app));
        await CorrectAsync(app);
        Assert.Equal([(Wrong, Other)], await SuspectedAsync(app));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_Reviews_forgot_or_was_never_told_since_nobody_had_looked_is_told_by_the_replay(bool looked)
    {
        await using var app = await StartAsync(RightNotice);
        await CorrectAsync(app);
        await app.UseAsync<NotificationsDb>(db => db.CorrectedChildren.Where(_ => !looked).ExecuteUpdateAsync(row => row.SetProperty(known => known.AlikeCases, [])));
        await app.UseAsync<ReviewsDb>(db => db.Set<SameChildSuspicion>().ExecuteDeleteAsync());

        await OlderPoint.AgreeAsync(app);

        Assert.Equal([(Wrong, Other)], await SuspectedAsync(app));
    }

    [Theory]
    [InlineData("DifferentChild")]
    [InlineData("twin:" + Wrong)]
    public async Task Two_of_whom_somebody_said_at_intake_that_they_are_different_children_are_not_suspected(string decision)
    {
        await using var app = await StartAsync();
        var notice = await app.Api(Given.Police).AcceptedAsync(Given.AboutTheTwin, "twin");
        await (await app.Coordinator().GetAsync($"/notifications/{notice}/decide")).SubmitAsync("Save the decision", ("Form.Decision", decision));
        await app.SettleAsync();

        foreach (var reference in new[] { Wrong, Other })
        {
            await app.Coordinator().DoAsync(reference, "correct-child", ("Form.Address", "2 Invented Street"), ("Form.Why", "They moved"));
            await app.SettleAsync();
        }

        Assert.Equal(2, await Given.AuditedAsync(app, "CorrectionLearned"));
        Assert.Empty(await SuspectedAsync(app));
    }

    [Fact]
    public async Task A_decision_about_another_case_is_none_about_this_one()
    {
        await using var app = await StartAsync(RightNotice);
        var notice = await app.Api(Given.Police).AcceptedAsync(RightNotice with { Child = RightNotice.Child! with { Forenames = "Ifeoma", Sex = "Female", NhsNumber = NhsNumber.Synthetic(79).Digits } }, "twin");
        await (await app.Coordinator().GetAsync($"/notifications/{notice}/decide")).SubmitAsync("Save the decision", ("Form.Decision", $"twin:{Other}"));
        await app.SettleAsync();

        await CorrectAsync(app);
        await app.Coordinator().DoAsync(Wrong, "correct-child", ("Form.Postcode", "ZZ98 7QQ"), ("Form.Why", "The register says so"));
        await app.Coordinator().DoAsync(Wrong, "correct", [.. Coordinators.Date("DiedOn", new DateOnly(2025, 3, 2)), .. Coordinators.Date("BornOn", new DateOnly(2024, 11, 2)), ("Form.Why", "The register says so")]);
        await app.SettleAsync();

        // as a notice would: the twin of the right child is offered too, and nobody has compared these two
        Assert.Equal([(Wrong, Other), (Wrong, "LAN-2025-0003")], await SuspectedAsync(app));
    }

    [Fact]
    public async Task A_name_that_only_holds_a_place_is_like_no_other()
    {
        await using var app = await StartAsync(Given.About(7) with { Child = Given.About(7).Child! with { FamilyName = "Unknown", Forenames = "Baby", NhsNumber = null, NhsNumberAbsence = "NotCurrentlyAvailable" } });

        (await app.Coordinator().DoAsync(Wrong, "correct-child", ("Form.FamilyName", "Unknown"), ("Form.Forenames", "Baby"), ("Form.Why", "The name was another child’s"))).Shows("Details of the child corrected");
        await app.SettleAsync();

        Assert.Equal(1, await Given.AuditedAsync(app, "CorrectionLearned"));
        Assert.Empty(await SuspectedAsync(app));
    }

    [Fact]
    public async Task Neither_the_death_itself_nor_a_notice_of_it_nor_one_that_waits_is_another_case()
    {
        await using var app = await StartAsync();
        var linked = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "linked");
        await (await app.Coordinator().GetAsync($"/notifications/{linked}/decide")).SubmitAsync("Save the decision", ("Form.Decision", $"same:{Wrong}"));
        await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "waits");

        await app.Coordinator().DoAsync(Wrong, "correct-child", ("Form.Forenames", "Quentin"), ("Form.Why", "The register says so"));
        await app.SettleAsync();

        Assert.Equal(1, await Given.AuditedAsync(app, "CorrectionLearned"));
        Assert.Empty(await SuspectedAsync(app));
    }

    [Fact]
    public async Task What_was_disposed_of_is_not_found()
    {
        await using var app = await StartAsync(RightNotice);
        var other = await app.ReviewAsync(Other);
        await TellAsync(app, new RecordsDisposed(other.Id, Other, Given.Panel, new DateOnly(2025, 3, 10)));

        await CorrectAsync(app);

        Assert.Empty(await SuspectedAsync(app));
    }

    [Fact]
    public async Task Two_that_are_put_right_at_once_see_each_other()
    {
        await using var app = await StartAsync(Given.About(7));
        var (one, other) = (await app.ReviewAsync(Wrong), await app.ReviewAsync(Other));
        var child = app.Services.GetRequiredService<Sealer>().Open<NotificationContent>(
            await app.UseAsync((ReviewsDb db) => db.Reviews.Where(review => review.Id == one.Id).SelectMany(review => review.Notifications).Select(row => row.Content).SingleAsync())).Child with
        { FamilyName = "Okonkwo", NhsNumber = Right.Digits };

        await TellAsync(app, new ChildCorrected(one.Id, child, new DateOnly(2025, 3, 2), 9), new ChildCorrected(other.Id, child, new DateOnly(2025, 3, 2), 9));

        Assert.NotEmpty(await SuspectedAsync(app));
        (await app.Coordinator().GetAsync("/reviews")).Shows("May be about one child 1 pair of reviews");
        Assert.Single(await app.LettersAsync<ReviewsDb>());
    }

    /// <summary>Two deaths: one under a wrong name, and the other.</summary>
    private static async Task<TestApp> StartAsync(NotificationForm? other = null)
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("al", "Al", "al@example.org", [new("Coordinator", Given.Panel)], true, 1));
            db.Publish(new StaffChanged("lee", "Lee", "lee@example.org", [new("Coordinator", "LEEDS")], true, 1));
            await db.SaveChangesAsync();
        });
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "first");
        if (other is not null)
        {
            await app.Api(Given.Police).AcceptedAsync(other, "other");
        }

        await app.SettleAsync();
        Assert.Equal(other is null ? 1 : 2, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync()));
        return app;
    }

    private static async Task CorrectAsync(TestApp app, string family = "Okonkwo", NhsNumber? number = null)
    {
        (await app.Coordinator().DoAsync(
            Wrong, "correct-child", ("Form.FamilyName", family), ("Form.Forenames", "Ikenna"), ("Form.NhsNumber", (number ?? Right).Digits), ("Form.Why", "The register says so")))
            .Shows("Details of the child corrected");
        await app.SettleAsync();
    }

    private static async Task TellAsync(TestApp app, params CdopWorkflow.Contracts.IEvent[] news)
    {
        await app.UseAsync(async (ReviewsDb db) =>
        {
            Array.ForEach(news, one => db.Publish(one));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    /// <summary>What Notifications told, as Reviews keeps it.</summary>
    private static async Task<List<(string, string)>> SuspectedAsync(TestApp app)
    {
        var kept = await app.UseAsync((ReviewsDb db) => (from suspicion in db.Set<SameChildSuspicion>()
                                                         join review in db.Reviews on suspicion.ReviewId equals review.Id
                                                         orderby review.Reference, suspicion.Other
                                                         select new { review.Reference, suspicion.Other }).ToListAsync());
        return kept.ConvertAll(one => (one.Reference, one.Other));
    }

    private static Task<int> CountedAsync(TestApp app) => app.UseAsync((AnalyticsDb db) => db.Recorded.CountAsync(death => death.Counts));
}
