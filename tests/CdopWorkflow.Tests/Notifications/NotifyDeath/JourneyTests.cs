using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.NotifyDeath;

public sealed class JourneyTests
{
    [Fact]
    public async Task A_notifier_tells_all_checks_it_and_gets_a_reference()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        check.Shows("Check your answers").Shows("Testa").Shows("18 December 2024").Shows("999 100 1379").Shows("Blackburn with Darwen")
            .Shows("1 Marker Street").Shows("Alex Testa, Robin Testa").Shows("Dr Kim Vale").Shows("Found in the morning by a parent");
        var receipt = await check.SubmitAsync("Send the notification");

        receipt.Shows("N-2025-000001").Shows("LAN-2025-0001").DoesNotShow("Testa");
        var submission = await SubmissionAsync(app);
        Assert.Equal("9991001379", submission.Content.Child.NhsNumber);
        Assert.Equal("ZZ99 1AA", submission.Content.Child.Postcode);
        Assert.Equal(new TimeOnly(1, 55), submission.Content.Death.DiedAt);
        Assert.Equal(["Alex Testa", "Robin Testa"], submission.Content.Carers.Select(carer => carer.Name));
        Assert.Equal("PAN-LANCASHIRE", submission.Panel);
    }

    [Fact]
    public async Task Pressing_send_twice_is_one_notification()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        var receipts = await Task.WhenAll(check.SubmitAsync("Send the notification"), check.SubmitAsync("Send the notification"));

        Assert.All(receipts, receipt => receipt.Shows("N-2025-000001"));
        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
    }

    [Fact]
    public async Task What_was_changed_after_a_stop_that_hid_the_receipt_is_not_lost()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        var draft = await app.UseAsync<NotificationsDb, Draft>(db => db.Drafts.AsNoTracking().SingleAsync());
        await check.SubmitAsync("Send the notification");

        // the program was stopped after the notification was in, before its draft said so
        await app.UseAsync<NotificationsDb>(db => db.Drafts.ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAs, "").SetProperty(one => one.Sealed, draft.Sealed)));
        check = await (await check.FollowAsync("Change Family name")).SubmitAsync("Continue", ("Form.FamilyName", "Testo"));
        (await check.SubmitAsync("Send the notification")).Shows("N-2025-000002");

        Assert.Equal(2, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.Deaths.CountAsync()));
        (await check.SubmitAsync("Send the notification")).Shows("N-2025-000002");
    }

    [Fact]
    public async Task An_answer_can_be_changed_from_the_last_page_and_leads_back_there()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        var change = await check.FollowAsync("Change Family name");
        check = await change.SubmitAsync("Continue", ("Form.FamilyName", "Testo"));
        Assert.EndsWith("/check-your-answers", check.Path, StringComparison.Ordinal);
        check.Shows("Testo").Shows("Quillon");
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_wrong()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.StartAsync(app.Anonymous());
        page = await page.SubmitAsync("Continue", ("Form.Name", "Sam Ward"), ("Form.Role", "Consultant"));
        page.ShowsError("Enter the organisation you work for");
        Assert.Contains("value=\"Sam Ward\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Consultant\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baby_who_died_on_the_day_of_birth_needs_times_in_order()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.ToDatesAsync(app.Anonymous());
        (string, string)[] sameDay =
        [
            ("Form.BornOn.Day", "9"), ("Form.BornOn.Month", "3"), ("Form.BornOn.Year", "2025"),
            ("Form.DiedOn.Day", "9"), ("Form.DiedOn.Month", "3"), ("Form.DiedOn.Year", "2025"),
        ];
        page = await page.SubmitAsync("Continue", sameDay);
        page.ShowsError("Enter the time of birth, or say that it is not known").ShowsError("Enter the time of death, or say that it is not known");

        page = await page.SubmitAsync(
            "Continue", [.. sameDay, ("Form.BornAt.Hour", "4"), ("Form.BornAt.Minute", "10"), ("Form.DiedAt.Hour", "4"), ("Form.DiedAt.Minute", "9")]);
        page.ShowsError("Time of death must be the same as or after the time of birth");

        page = await page.SubmitAsync(
            "Continue", [.. sameDay, ("Form.BornAt.Hour", "4"), ("Form.BornAt.Minute", "10"), ("Form.DiedAt.Hour", ""), ("Form.DiedAt.Minute", ""), ("Form.DeathTime", "No")]);
        Assert.EndsWith("/birth", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stillbirth_with_a_professional_present_is_declined_kindly_and_audited()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.ToDatesAsync(app.Anonymous());
        page = await page.SubmitAsync(
            "Continue",
            ("Form.BornOn.Day", "9"), ("Form.BornOn.Month", "3"), ("Form.BornOn.Year", "2025"), ("Form.BirthTime", "No"),
            ("Form.DiedOn.Day", "9"), ("Form.DiedOn.Month", "3"), ("Form.DiedOn.Year", "2025"), ("Form.DeathTime", "No"));
        page = await page.SubmitAsync("Continue", ("Form.Kind", "Stillbirth"));
        page.ShowsError("Say whether a healthcare professional was present at the birth");
        page = await page.SubmitAsync("Continue", ("Form.Kind", "Stillbirth"), ("Form.ProfessionalPresent", "Yes"));

        page.Shows("We are sorry for this family's loss");
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationRefused"));
    }

    [Fact]
    public async Task Someone_who_died_at_18_is_declined_on_the_page_of_the_dates()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.ToDatesAsync(app.Anonymous());
        page = await page.SubmitAsync(
            "Continue",
            ("Form.BornOn.Day", "9"), ("Form.BornOn.Month", "3"), ("Form.BornOn.Year", "2007"),
            ("Form.DiedOn.Day", "9"), ("Form.DiedOn.Month", "3"), ("Form.DiedOn.Year", "2025"));
        page.Shows("18 or over on the date of death");
    }

    [Fact]
    public async Task A_notifier_saves_and_comes_back_by_the_link_in_another_browser()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.ToDatesAsync(app.Anonymous());
        page = await page.SubmitAsync("Save and come back later", ("Form.BornOn.Day", "18"), ("Form.BornOn.Month", "12"), ("Form.BornOn.Year", "2024"));
        page.Shows("Your answers are saved").DoesNotShow("Testa");
        var link = page.Document.QuerySelector(".govuk-inset-text a")!.GetAttribute("href")!;

        app.Clock.Advance(TimeSpan.FromDays(13));
        var back = await app.Anonymous().GetAsync(link);
        Assert.EndsWith("/dates", back.Path, StringComparison.Ordinal);
        Assert.Contains("value=\"2024\"", back.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_nothing_after_its_day_and_the_draft_is_deleted()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.ToDatesAsync(app.Anonymous());
        app.Clock.Advance(TimeSpan.FromDays(15));
        (await app.Anonymous().GetAsync(page.Path)).HasStatus(HttpStatusCode.NotFound);

        await app.RunRoundsAsync();
        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_link_that_was_used_leads_to_the_receipt_and_holds_no_answers_any_more()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        await check.SubmitAsync("Send the notification");
        var again = await app.Anonymous().GetAsync(check.Path);

        Assert.StartsWith("/notifications/receipt/", again.Path, StringComparison.Ordinal);
        Assert.Empty(await app.UseAsync<NotificationsDb, byte[]>(db => db.Drafts.Select(draft => draft.Sealed).SingleAsync()));
    }

    [Fact]
    public async Task No_browser_or_proxy_keeps_a_copy_of_a_draft()
    {
        await using var app = await TestApp.StartAsync();
        var page = await Journey.ToDatesAsync(app.Anonymous());
        using var response = await app.Api().GetAsync(page.Path, TestContext.Current.CancellationToken);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Someone_who_guesses_a_link_finds_nothing()
    {
        await using var app = await TestApp.StartAsync();
        (await app.Anonymous().GetAsync("/notifications/new/abcdefghijklmnop/check-your-answers")).HasStatus(HttpStatusCode.NotFound);
        (await app.Anonymous().GetAsync("/notifications/receipt/abcdefghijklmnop")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_person_can_be_taken_out_again()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        var carers = await check.FollowAsync("Change Parents and carers");
        carers = await carers.SubmitAsync("Remove");
        carers.Shows("Robin Testa").DoesNotShow("Alex Testa");
        carers = await carers.SubmitAsync("Add another");
        carers.ShowsError("Enter the person's name");
    }

    [Fact]
    public async Task A_child_who_lived_outside_England_goes_to_the_panel_where_the_death_was_with_a_note()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        var home = await check.FollowAsync("Change Council");
        home = await home.SubmitAsync("Continue", ("Form.Residence", "OutsideEngland"), ("Form.Council", ""));
        home.ShowsError("Select the council where the child died");
        check = await home.SubmitAsync("Continue", ("Form.Residence", "OutsideEngland"), ("Form.Council", ""), ("Form.CouncilOfDeath", "E08000035"));
        await check.SubmitAsync("Send the notification");

        var submission = await SubmissionAsync(app);
        Assert.Equal("LEEDS", submission.Panel);
        Assert.Contains("lived outside England", Assert.Single(submission.ScopeNotes), StringComparison.Ordinal);
    }

    private static async Task<Submission> SubmissionAsync(TestApp app)
    {
        var box = await app.UseAsync<NotificationsDb, byte[]>(db => db.Notifications.Select(row => row.Sealed).SingleAsync());
        return await app.UseAsync<Sealer, Submission>(sealer => Task.FromResult(sealer.Open<Submission>(box)));
    }
}
