using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews.Family;
using CdopWorkflow.Tests.Reviews.RapidResponse;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.History;

/// <summary>Everything about a review reads on an earlier day as it read then: response, returns, pack, meetings, analysis, family.</summary>
public sealed class PastPartsTests
{
    private static readonly PastPart[] Parts = Enum.GetValues<PastPart>();

    [Fact]
    public async Task A_review_walked_through_everything_reads_on_each_day_as_it_read_then()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var days = new List<(DateOnly Day, PastPart Part, string Words)>();
        foreach (var step in Steps(panel))
        {
            await step();
            var day = Today(panel);
            foreach (var part in Parts)
            {
                days.Add((day, part, (await AtAsync(panel, day, part)).Words));
            }

            panel.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        // each part has changed on the way, and each has come to say something
        Assert.All(Parts, part => Assert.True(days.Where(known => known.Part == part).Select(known => AfterHeading(known.Words)).Distinct().Count() > 2, $"{part} hardly changed."));
        foreach (var (day, part, words) in days)
        {
            Assert.Equal(words, (await AtAsync(panel, day, part)).Words);
        }

        await ShowsWhatTheLivePageShowsAsync(panel, PastPart.Family, "family");
        await ShowsWhatTheLivePageShowsAsync(panel, PastPart.RapidResponse, "rapid-response", leaveOut: "table");
        await ShowsWhatTheLivePageShowsAsync(panel, PastPart.Analysis, "analysis");
    }

    [Fact]
    public async Task An_earlier_day_tells_who_sat_there_then_what_was_answered_then_and_no_more()
    {
        await using var panel = await APanel.WithAReviewAsync();
        await AnswerAsync(panel, "Two rooms");
        var first = Today(panel);
        panel.App.Clock.Advance(TimeSpan.FromDays(1));
        await AnswerAsync(panel, "Three rooms");
        await panel.SitAsync();
        await panel.DeclareAsync(panel.Lay, "Conflict", "A neighbour");
        var second = Today(panel);
        panel.App.Clock.Advance(TimeSpan.FromDays(1));
        await panel.AttendAsync(await panel.Coordinator.GetAsync(panel.Meeting), 4);
        await panel.DeclareAsync(panel.Doctor, "None");

        (await AtAsync(panel, first, PastPart.Returns)).Shows("Two rooms").DoesNotShow("Three rooms");
        (await AtAsync(panel, second, PastPart.Returns)).Shows("Three rooms").DoesNotShow("Two rooms");
        (await AtAsync(panel, first, PastPart.Meetings)).Shows("The review was on no panel’s agenda").DoesNotShow("Invented");
        (await AtAsync(panel, second, PastPart.Meetings)).Shows("Lay Invented Lay member Attended A conflict of interest").Shows("Doctor Invented Designated doctor for child deaths Attended None made").Shows("Worker Invented");
        (await AtAsync(panel, Today(panel), PastPart.Meetings)).Shows("Doctor Invented Designated doctor for child deaths Attended No conflict of interest").DoesNotShow("Worker Invented");
        (await AtAsync(panel, first, PastPart.Pack)).Shows("No pack had been begun");
        (await AtAsync(panel, second, PastPart.Pack)).Shows(panel.Pack).Shows(APanel.Summary);
        Assert.Contains($"PastReviewRead: as at {second:yyyy-MM-dd}, Meetings", await panel.App.AuditAsync(panel.Reference));
        (await panel.App.Coordinator("LEEDS").GetAsync(Address(panel, second, PastPart.Meetings))).HasStatus(System.Net.HttpStatusCode.NotFound);
        (await panel.Chair.GetAsync(Address(panel, second, PastPart.Meetings))).HasStatus(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_earlier_day_shows_the_minutes_and_the_words_of_declarations_as_they_stood()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        panel.App.Clock.MoveTo(new DateTimeOffset(2025, 4, 7, 14, 0, 0, TimeSpan.Zero));
        await panel.DeclareAsync(panel.Lay, "Conflict", "<b>A neighbour</b>");
        await (await panel.Chair.GetAsync($"{panel.Home}/defer")).SubmitAsync("Defer", ("Why", "The toxicology is missing"));
        var held = Today(panel);
        List<DateOnly> days = [];
        foreach (var step in new Func<Task>[]
        {
            () => NotesAsync(panel, "The first notes"),
            () => NotesAsync(panel, "Better notes"),
            async () => (await (await panel.Chair.GetAsync($"{panel.Meeting}/minutes")).SubmitAsync("Sign the minutes")).Shows("Version 1, signed"),
            () => NotesAsync(panel, "Notes put right"),
            async () => (await (await panel.Chair.GetAsync($"{panel.Meeting}/minutes")).SubmitAsync("Sign the minutes")).Shows("Version 2, signed"),
        })
        {
            panel.App.Clock.Advance(TimeSpan.FromDays(1));
            await step();
            days.Add(Today(panel));
        }

        panel.App.Clock.Advance(TimeSpan.FromDays(1));
        (await AtAsync(panel, held.AddDays(-1), PastPart.Meetings)).DoesNotShow("neighbour").DoesNotShow("Minutes of");
        (await AtAsync(panel, held, PastPart.Meetings)).Shows("A conflict of interest: <b>A neighbour</b>").Shows("The toxicology is missing").DoesNotShow("Minutes of");
        (await AtAsync(panel, days[0], PastPart.Meetings)).Shows("version 1").Shows("A draft, not signed").Shows("The first notes").DoesNotShow("Better notes");
        (await AtAsync(panel, days[1], PastPart.Meetings)).Shows("A draft, not signed").Shows("Better notes").DoesNotShow("The first notes");
        (await AtAsync(panel, days[2], PastPart.Meetings)).Shows("Signed by Chair Invented").Shows("Better notes").Shows($"Pack {panel.Pack}").Shows("Lay Invented: took no part")
            .Shows("Doctor Invented, Designated doctor for child deaths").Shows("Deferred: The toxicology is missing").DoesNotShow("A draft");
        (await AtAsync(panel, days[3], PastPart.Meetings)).Shows("Signed by Chair Invented").Shows("Better notes").Shows("version 2").Shows("A draft, not signed").Shows("Notes put right");
        (await AtAsync(panel, days[4], PastPart.Meetings)).Shows("version 2").Shows("Notes put right").DoesNotShow("Better notes").DoesNotShow("A draft");

        // as if all this had been saved before the minutes were kept: what was signed is known, what was a draft is not
        await panel.App.UseAsync((ReviewsDb db) => db.Set<RecordedChange>().ExecuteUpdateAsync(change => change.SetProperty(row => row.Edition, RecordedChange.WithMeetingsAndForms)));
        (await AtAsync(panel, days[1], PastPart.Meetings)).Shows("drafts were not kept on this day").DoesNotShow("notes").Shows("A conflict of interest: <b>A neighbour</b>");
        (await AtAsync(panel, days[3], PastPart.Meetings)).Shows("drafts were not kept on this day").Shows("Better notes").DoesNotShow("Notes put right");
        (await AtAsync(panel, Today(panel), PastPart.Meetings)).Shows("Notes put right").DoesNotShow("drafts were not kept");
    }

    [Fact]
    public async Task What_was_never_kept_is_said_to_be_not_known()
    {
        await using var panel = await APanel.WithAReviewAsync();
        await AnswerAsync(panel, "Two rooms");
        var before = Today(panel);

        // as if this had been saved before meetings, declarations and answers were kept
        await panel.App.UseAsync((ReviewsDb db) => db.Set<RecordedChange>().ExecuteUpdateAsync(change => change.SetProperty(row => row.Edition, 0)));
        (await AtAsync(panel, before, PastPart.Returns)).Shows("Two rooms");
        panel.App.Clock.Advance(TimeSpan.FromDays(1));
        (await AtAsync(panel, before, PastPart.Returns)).Shows("Changes of this part were not kept on this day: how it stood then is not known").DoesNotShow("Two rooms");
        await AnswerAsync(panel, "Three rooms");
        var kept = Today(panel);
        panel.App.Clock.Advance(TimeSpan.FromDays(1));

        (await AtAsync(panel, before, PastPart.Returns)).Shows($"Changes of this part are kept since {CdopWorkflow.Web.Formats.UkFormat.Date(kept)}").DoesNotShow("Two rooms");
        (await AtAsync(panel, before, PastPart.Family)).DoesNotShow("kept since");
        (await AtAsync(panel, kept, PastPart.Returns)).Shows("Three rooms");
    }

    [Fact]
    public async Task What_was_answered_and_declared_rests_sealed_in_the_history_too()
    {
        await using var panel = await APanel.WithAReviewAsync();
        await AnswerAsync(panel, "Markedword");
        await AnswerAsync(panel, "Otherword");
        await panel.SitAsync();
        await panel.DeclareAsync(panel.Lay, "Conflict", "Neighbourword");
        await NotesAsync(panel, "Minutesword");
        await NotesAsync(panel, "Laterword");

        var bytes = string.Concat(Directory.EnumerateFiles(panel.App.Folder, "reviews*").Select(Read));
        Assert.All(new[] { "Markedword", "Otherword", "Neighbourword", "Minutesword", "Laterword" }, word => Assert.DoesNotContain(word, bytes, StringComparison.Ordinal));
    }

    private static IEnumerable<Func<Task>> Steps(APanel panel)
    {
        var (coordinator, reference) = (panel.Coordinator, panel.Reference);
        return
        [
            () => coordinator.NameKeyWorkerAsync(reference, Today(panel)),
            async () =>
            {
                await coordinator.ContactAsync(reference, Today(panel));
                await coordinator.AskAsync(reference, "Was he in pain?", Today(panel));
                await coordinator.DecideResponseAsync(reference);
            },
            async () =>
            {
                await coordinator.DoAsync(reference, "name-leads", ("Form.LeadInvestigator", "DI Marker"));
                await coordinator.DoAsync(reference, "response-forms/rapid-response", ("answers[sleep-place-last-night]", "sofa"), ("answers[visit-observations]", "Seen at home"));
                await coordinator.SuspectAsync(reference, ("CO_SLEEPING_SOFA", "Yes"));
            },
            async () =>
            {
                await coordinator.HoldMeetingAsync(reference, "RapidResponseFirst", Today(panel));
                await coordinator.SuspectAsync(reference, ("CO_SLEEPING_SOFA", "NotKnown"));
                await AnswerAsync(panel, "Two rooms");
                await coordinator.LeaveOutAsync(reference, "Questions", "The family asked for the answer by telephone");
            },
            async () =>
            {
                await AnswerAsync(panel, "Three rooms");
                await panel.HoldReviewMeetingAsync();
                await panel.SitAsync();
            },
            async () =>
            {
                foreach (var member in panel.Everyone)
                {
                    await panel.DeclareAsync(member, "None");
                }

                await coordinator.LeaveOutAsync(reference, "Booklet", "It could not be read");
            },
            async () =>
            {
                await panel.AttendAsync(await coordinator.GetAsync(panel.Meeting), 4);
                (await panel.RecordFactorsAsync(panel.Doctor)).Shows("Saved");
            },
            async () =>
            {
                await panel.AttendAsync(await coordinator.GetAsync(panel.Meeting), 5);
                await panel.RecordAllAsync();
            },
            async () => (await panel.DecideAsync()).Shows("Decided"),
        ];
    }

    private static async Task NotesAsync(APanel panel, string notes) =>
        (await (await panel.Coordinator.GetAsync($"{panel.Meeting}/minutes")).SubmitAsync("Save", ("Notes", notes))).Shows("Minutes saved");

    private static async Task AnswerAsync(APanel panel, string words)
    {
        var asked = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/returns");
        if (!asked.Words.Contains("Police", StringComparison.Ordinal))
        {
            await panel.Coordinator.RequestReturnsAsync(panel.Reference, "Police");
        }

        var record = await (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/record-return")).FollowAsync("Police");
        (await (await record.FollowAsync("Child death reporting form")).SubmitAsync("Save the answers", ("answers[summary]", words))).HasStatus(System.Net.HttpStatusCode.OK);
    }

    /// <summary>Every cell of the live page that holds no link is in the page of today's end.</summary>
    private static async Task ShowsWhatTheLivePageShowsAsync(APanel panel, PastPart part, string live, string leaveOut = "script")
    {
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/{live}");
        var past = await AtAsync(panel, Today(panel), part);
        var cells = page.Document.QuerySelectorAll("main dd, main td").Where(cell => cell.QuerySelector("a, .govuk-tag") is null && cell.Closest(leaveOut) is null)
            .Select(cell => Folded(cell.TextContent)).Where(text => text.Length > 0 && !text.StartsWith("Due by", StringComparison.Ordinal)).ToList();
        Assert.True(cells.Count > 3, $"{live} shows hardly anything.");
        Assert.All(cells.Where(cell => !cell.Contains("Due by", StringComparison.Ordinal)), cell => Assert.Contains(cell, Folded(past.Words), StringComparison.Ordinal));
    }

    private static string AfterHeading(string words) => words[(words.IndexOf("At the end of", StringComparison.Ordinal) + 40)..];

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DateOnly Today(APanel panel) => UkTime.DateOf(panel.App.Clock.GetUtcNow());

    private static string Address(APanel panel, DateOnly day, PastPart part) => $"/reviews/{panel.Reference}/history/at?date={day:yyyy-MM-dd}&part={part}";

    private static Task<Page> AtAsync(APanel panel, DateOnly day, PastPart part) => panel.Coordinator.GetAsync(Address(panel, day, part));

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
