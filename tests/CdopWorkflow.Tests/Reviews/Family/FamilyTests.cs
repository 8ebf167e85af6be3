using System.Net;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;

namespace CdopWorkflow.Tests.Reviews.Family;

/// <summary>The family (F13): a key worker, a booklet, a question that the panel answers, and the offer many months later.</summary>
public sealed class FamilyTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task A_familys_question_goes_to_the_panel_in_words_that_name_nobody_and_its_answer_comes_back()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var (coordinator, reference) = (panel.Coordinator, panel.Reference);
        await panel.Coordinator.AskAsync(reference, "Did the heating in Ferdinand’s room matter?", Today);

        (await panel.Doctor.GetAsync(panel.Home)).DoesNotShow("What the family asks");
        var word = await (await coordinator.GetAsync($"/reviews/{reference}/family")).FollowAsync("Put into words for the panel");
        word.Shows("Did the heating in Ferdinand’s room matter?");
        (await word.SubmitAsync(null, ("Form.Words", "Did the heating in Ferdinand’s room matter?"))).ShowsError("Take out “Ferdinand” (Name), or confirm that it is harmless");
        (await word.SubmitAsync(null, ("Form.Words", "Did the room heating matter?"))).Shows("The panel sees the question now");

        var pack = (await panel.Doctor.GetAsync(panel.Home)).Shows("What the family asks").Shows("Did the room heating matter?").DoesNotShow("Ferdinand");
        var answer = await pack.FollowAsync("Answer: Did the room heating matter?");
        (await answer.SubmitAsync(null)).ShowsError("Enter the panel’s answer");
        (await answer.SubmitAsync(null, ("Words", "The room was warm enough. <b>It did not matter.</b>"))).Shows("Answer saved").Shows("<b>It did not matter.</b>");
        (await answer.SubmitAsync(null, ("Words", "Another answer"))).ShowsError("Somebody else has just answered this question");
        (await panel.Police.GetAsync($"{panel.Home}/answer-family?question={Guid.NewGuid()}")).HasStatus(HttpStatusCode.NotFound);

        await panel.RecordAllAsync();
        (await panel.DecideAsync()).Shows("Decided");
        Assert.Contains("Record who told the family each answer, or why it was not told", (await coordinator.DoAsync(reference, "close")).Errors);
        var tell = await (await coordinator.GetAsync($"/reviews/{reference}/family")).FollowAsync("Record who told the family");
        (await tell.SubmitAsync(null)).ShowsError("Choose which answer the family was told").ShowsError("Enter the date").ShowsError("Enter who told the family");
        var question = tell.Document.QuerySelector("input[type=radio]")!.GetAttribute("value")!;
        (await tell.SubmitAsync(null, [("Form.Question", question), ("Form.By", "Nurse Invented"), .. Coordinators.Date("On", Today)])).Shows("Answer told").Shows("by Nurse Invented");
    }

    [Fact]
    public async Task A_review_is_put_on_no_agenda_while_a_question_is_not_in_words_for_the_panel()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference, "Expected");
        await coordinator.RecordNoPostMortemAsync(reference);
        await coordinator.RequestReturnsAsync(reference, "Hospital");
        await coordinator.ReceiveReturnAsync(reference, "Hospital", Today);
        await coordinator.DoAsync(reference, "send-to-panel");
        await coordinator.AskAsync(reference, "Why?", Today);

        Assert.Equal(["Put each of the family’s questions into words for the panel"], (await PanelIsDone.FireAsync(app, reference, ReviewTrigger.PutOnAgenda)).Reasons);

        await coordinator.LeaveOutAsync(reference, "Questions", "The family took the question back");
        Assert.True((await PanelIsDone.FireAsync(app, reference, ReviewTrigger.PutOnAgenda)).Accepted);
    }

    [Fact]
    public async Task The_page_shows_the_clock_of_the_key_worker_and_every_contact()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync($"/reviews/{reference}/family")).Shows("Not named yet").Shows("Due by 12 March 2025 at 1:30am, 48 hours after death").DoesNotShow("Late");
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero));
        (await coordinator.GetAsync($"/reviews/{reference}/family")).Shows("Late");

        (await coordinator.DoAsync(reference, "family/key-worker", [("Form.Email", "nobody"), .. Coordinators.Date("On", new DateOnly(2025, 3, 13))]))
            .ShowsError("Enter who the key worker is").ShowsError("The date must be today or in the past");
        (await coordinator.DoAsync(reference, "family/key-worker", [("Form.Name", "Nora Invented"), ("Form.Email", "nobody"), .. Coordinators.Date("On", Today)]))
            .ShowsError("Enter an e-mail address in the correct format, like name@example.org");
        (await coordinator.NameKeyWorkerAsync(reference, Today)).Shows("Nora Invented, Bereavement nurse, 01632 960003, nora@example.org").Shows("Named on 10 March 2025").DoesNotShow("Late");
        (await coordinator.GetAsync($"/reviews/{reference}/family/key-worker")).Shows("The family’s key worker");

        (await coordinator.ContactAsync(reference, Today)).Shows("Nora Invented").Shows("Bereavement counselling: accepted; Support for brothers and sisters: perhaps later").Shows("Needed, and there").DoesNotShow("Memory making");
        (await coordinator.DoAsync(reference, "family/letter", [("Form.Stage", "AfterDeath"), .. Coordinators.Date("On", Today)])).Shows("After the death: condolence, the key worker and what happens now");
        (await coordinator.DoAsync(reference, "family/stop", [("Form.What", "Immunisation"), ("Form.Words", "Child Health, by telephone"), .. Coordinators.Date("On", Today)])).Shows("Invitations to immunisation and screening").Shows("Child Health, by telephone");
        (await coordinator.DoAsync(reference, "family/contact")).ShowsError("Enter who was in touch with the family").ShowsError("Choose how the family was reached").ShowsError("Choose whether an interpreter was needed");
        (await coordinator.GetAsync($"/reviews/{reference}/history?kind=Family")).Shows("Key worker named").Shows("Contact with the family, support offered").Shows("Routine messages to the family stopped");
        Assert.Contains("FamilyContactRead: ", await app.AuditAsync(reference));
        foreach (var page in Pages)
        {
            (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.NotFound);
            (await app.As(CdopWorkflow.Platform.Access.Role.PanelMember, ADeath.Panel).GetAsync($"/reviews/{reference}/{page}")).HasStatus(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Another_key_worker_takes_over_and_the_limit_is_judged_by_the_first()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        Assert.Equal($"/reviews/{reference}/family/key-worker", (await coordinator.GetAsync($"/reviews/{reference}/family/change-key-worker")).Path);
        await coordinator.NameKeyWorkerAsync(reference, Today);
        app.Clock.MoveTo(new DateTimeOffset(2025, 5, 20, 9, 0, 0, TimeSpan.Zero));
        var before = new DateOnly(2025, 5, 19);

        var page = await (await coordinator.GetAsync($"/reviews/{reference}/family")).FollowAsync("Another key worker takes over");
        page.Shows("Nora Invented, named on 10 March 2025");
        (await page.SubmitAsync(null)).ShowsError("Enter who the key worker is").ShowsError("Enter the date");
        (await page.SubmitAsync(null, [("Form.Name", "Omar Invented"), .. Coordinators.Date("On", Today.AddDays(-1))])).ShowsError("The new key worker cannot have been named before 10 March 2025");
        (string, string)[] omar = [("Form.Name", "Omar Invented"), ("Form.Why", "Nora is <b>on leave</b>"), .. Coordinators.Date("On", before)];
        (await page.SubmitAsync(null, omar)).Shows("New key worker saved").Shows("Omar Invented").Shows("Named on 19 May 2025").DoesNotShow("Late")
            .Shows("Before: Nora Invented, Bereavement nurse, 01632 960003. Named on 10 March 2025, until 19 May 2025: Nora is <b>on leave</b>");
        (await page.SubmitAsync(null, omar)).Shows("Omar Invented").DoesNotShow("Before: Omar");

        // what is recorded is put right without a second naming, and never to before the first
        var put = await coordinator.GetAsync($"/reviews/{reference}/family/key-worker");
        (await put.SubmitAsync(null, [("Form.Name", "Omar Imaginary"), .. Coordinators.Date("On", Today.AddDays(-1))])).ShowsError("The key worker cannot have been named before 10 March 2025");
        (await put.SubmitAsync(null, ("Form.Name", "Omar Imaginary"))).Shows("Omar Imaginary").Shows("Before: Nora Invented").DoesNotShow("Before: Omar").DoesNotShow("Late");
        (await coordinator.GetAsync($"/reviews/{reference}/history?kind=Family")).Shows("Key worker changed").Shows("Nora is <b>on leave</b>").Shows("What is recorded of the key worker put right");

        var past = await coordinator.GetAsync($"/reviews/{reference}/history/at?date=2025-05-20&part=Family");
        past.Shows("Before: Nora Invented");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await coordinator.DoAsync(reference, "family/change-key-worker", [("Form.Name", "Pia Invented"), .. Coordinators.Date("On", new DateOnly(2025, 5, 21))]);
        (await coordinator.GetAsync($"/reviews/{reference}/family")).Shows("Before: Omar Imaginary").Shows("Before: Nora Invented").DoesNotShow("Late");
        (await coordinator.GetAsync($"/reviews/{reference}/history/at?date=2025-05-20&part=Family")).Shows("Omar Imaginary Named on 19 May 2025").DoesNotShow("Before: Omar").DoesNotShow("Pia");
        Assert.Contains("FamilyKeyWorkerChangedRefused: ", string.Join('\n', await app.AuditAsync(reference)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_worker_named_late_stays_late_whoever_takes_over()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        app.Clock.MoveTo(new DateTimeOffset(2025, 3, 20, 9, 0, 0, TimeSpan.Zero));
        (await coordinator.NameKeyWorkerAsync(reference, new DateOnly(2025, 3, 20))).Shows("Late");
        (await coordinator.DoAsync(reference, "family/change-key-worker", [("Form.Name", "Omar Invented"), .. Coordinators.Date("On", new DateOnly(2025, 3, 20))])).Shows("Omar Invented").Shows("Late");
    }

    [Fact]
    public async Task No_word_about_a_family_lies_readable_in_the_database()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.NameKeyWorkerAsync(reference, Today);
        await coordinator.ContactAsync(reference, Today);
        await coordinator.AskAsync(reference, "Whywasitcold", Today);
        await coordinator.LeaveOutAsync(reference, "Booklet", "Nobodyreadsit");
        await coordinator.DoAsync(reference, "family/change-key-worker", [("Form.Name", "Omarword"), ("Form.Why", "Onleaveword"), .. Coordinators.Date("On", Today)]);

        var bytes = string.Concat(Directory.EnumerateFiles(app.Folder, "reviews*").Select(Read));
        Assert.All(new[] { "Nora", "nora@example.org", "Whywasitcold", "Nobodyreadsit", "Theyweptlong", "Omarword", "Onleaveword" }, word => Assert.DoesNotContain(word, bytes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fourteen_months_later_the_coordinator_is_reminded_and_a_new_booking_makes_the_offer()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var coordinator = app.Coordinator();
        var reference = await app.ClosedAsync();
        Assert.Equal(ReviewState.Closed, (await app.ReviewAsync(reference)).State);

        app.Clock.MoveTo(new DateTimeOffset(2026, 5, 9, 9, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        (await coordinator.GetAsync("/reviews")).DoesNotShow("Families to get in touch with");
        app.Clock.MoveTo(new DateTimeOffset(2026, 5, 11, 9, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();
        var worklist = (await coordinator.GetAsync("/reviews")).Shows("Families to get in touch with").Shows("Ask whether the family expects another child");
        (await app.Coordinator("LEEDS").GetAsync("/reviews")).DoesNotShow(reference);

        var family = await worklist.FollowAsync(reference);
        (await (await family.FollowAsync("The family expects another child")).SubmitAsync(null)).ShowsError("Enter the date").ShowsError("Enter from whom it is known");
        var on = UkTime.DateOf(app.Clock.GetUtcNow());
        await coordinator.DoAsync(reference, "family/pregnancy", [("Form.Source", "Booking at the maternity unit"), .. Coordinators.Date("On", on)]);
        (await coordinator.GetAsync("/reviews")).Shows("Offer Care of the Next Infant");
        var letter = Assert.Single(await app.LettersAsync<ReviewsDb>(), known => known.Key.StartsWith("next-infant/", StringComparison.Ordinal));
        Assert.Equal(("nora@example.org", $"Support to offer, {reference}"), (letter.To, letter.Subject));
        Assert.DoesNotMatch("(?i)Testa|Ferdinand|pregnan|child died|March|infant", letter.Text);

        await FinishAsync(coordinator, reference, "NoPregnancyKnown", on);
        await FinishAsync(coordinator, reference, "Accepted", on);
        (await coordinator.GetAsync("/reviews")).DoesNotShow("Families to get in touch with");
        (await coordinator.GetAsync($"/reviews/{reference}/family")).Shows("Offered and accepted").Shows("Booking at the maternity unit");
        Assert.Single(await app.AuditAsync(reference), entry => entry.StartsWith("NextInfantReminded", StringComparison.Ordinal));
        Assert.Equal(ReviewState.Closed, (await app.ReviewAsync(reference)).State);
    }

    private static readonly string[] Pages =
    [
        "family", "family/key-worker", "family/change-key-worker", "family/booklet", "family/contact", "family/question", "family/answer", "family/tell-answer", "family/outcome", "family/letter",
        "family/stop", "family/next-infant", "family/pregnancy", "family/leave-out", "notices", "history", "history/at",
    ];

    private static async Task FinishAsync(Browser coordinator, string reference, string outcome, DateOnly on)
    {
        var page = await (await coordinator.GetAsync($"/reviews/{reference}/family")).FollowAsync("Record what came of it");
        (await page.SubmitAsync(null)).ShowsError("Choose what came of it");
        (await page.SubmitAsync(null, [("Form.Outcome", outcome), .. Coordinators.Date("On", on)])).Shows("Recorded");
        (await page.SubmitAsync(null, [("Form.Outcome", outcome), .. Coordinators.Date("On", on)])).ShowsError("Somebody else has already recorded what came of it");
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
