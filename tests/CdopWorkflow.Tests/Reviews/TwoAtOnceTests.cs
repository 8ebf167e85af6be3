using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews.Actions;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Two people press different buttons in the same second: one of them counts, whole, and the other is told in one sentence.</summary>
public sealed class TwoAtOnceTests
{
    private const int Rounds = 3;

    [Theory]
    [InlineData("decide", "defer")]
    [InlineData("decide", "take-off-agenda")]
    [InlineData("decide", "withdraw")]
    [InlineData("defer", "take-off-agenda")]
    public async Task Of_two_who_end_a_review_s_time_at_the_panel_one_counts(string first, string second)
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var pages = new[] { await OpenAsync(panel, first), await OpenAsync(panel, second) };

        var answers = await AtOnceAsync(pages, index => PanelValues(index == 0 ? first : second));
        await panel.App.SettleAsync();

        var state = (await panel.ReviewAsync()).State;
        var winner = Assert.Single(answers.Index(), answer => Won(answer.Item)).Index == 0 ? first : second;
        Assert.All(answers.Where(answer => !Won(answer)), IsTold);
        Assert.Equal(StateAfter(winner), state);
        Assert.Equal(state == ReviewState.Decided ? 1 : 0, panel.Published.Of<DeathReviewed>().Count);
        Assert.Equal(OutcomeAfter(winner), await panel.App.UseAsync((ReviewsDb db) => db.Set<AgendaItem>().Select(item => item.Outcome).SingleAsync()));
        Assert.Equal(state == ReviewState.Withdrawn ? 1 : 0, panel.Published.Of<DeathRecordWithdrawn>().Count);
    }

    [Theory]
    [InlineData("defer", "Nothing was changed: the review was deferred")]
    [InlineData("take-off-agenda", "Nothing was changed: the review was taken off the agenda")]
    public async Task A_chair_and_a_member_who_are_late_by_more_than_a_moment_are_told_what_happened(string first, string sentence)
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var (decide, record) = (await OpenAsync(panel, "decide"), await panel.Doctor.GetAsync($"{panel.Home}/conclude"));
        Assert.True(Won(await (await OpenAsync(panel, first)).SubmitAsync(null, PanelValues(first))));

        (await decide.SubmitAsync("Decide")).Shows(sentence);
        (await record.SubmitAsync("Save", ("Form.LearningPoints[0]", "Too late"))).Shows(sentence);

        // to anybody else there is no such page, whatever they send
        var elsewhere = panel.App.As(Role.Chair, "LEEDS");
        var token = (await elsewhere.GetAsync("/reviews/panel/take-seat")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await elsewhere.PostAsync(decide.Path, [KeyValuePair.Create("__RequestVerificationToken", token)])).HasStatus(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Save and sign off", "Save and sign off")]
    [InlineData("Save and sign off", "Save draft")]
    public async Task Of_two_who_write_a_pack_at_once_one_does_and_nobody_signs_the_words_of_the_other(string first, string second)
    {
        await using var panel = await APanel.WithAReviewAsync();
        await (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack")).SubmitAsync("Save draft", ("Form.Summary", "A draft"));
        var colleague = panel.App.As(Role.Coordinator, ADeath.Panel, "Colleague Invented");
        var pages = new[] { await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/pack"), await colleague.GetAsync($"/reviews/{panel.Reference}/pack") };
        string[] words = ["The baby was found in the morning.", "The baby was found at night."];

        var answers = await Task.WhenAll(pages.Select((page, index) => Task.Run(() => page.SubmitAsync(index == 0 ? first : second, ("Form.Summary", words[index])))));

        var winner = Assert.Single(answers.Index(), answer => Won(answer.Item)).Index;
        Assert.All(answers.Where(answer => !Won(answer)), IsTold);
        var pack = await panel.App.UseAsync((ReviewsDb db) => db.Set<Pack>().AsNoTracking().SingleAsync());
        Assert.Equal((winner == 0 ? first : second) == "Save and sign off", pack.IsSignedOff);
        if (pack.SignedContent is { } content)
        {
            Assert.Equal(words[winner], (await panel.App.UseAsync((Sealer sealer) => Task.FromResult(sealer.Open<PackContent>(content)))).Summary);
        }
    }

    [Theory]
    [InlineData("complete-action", "stop-action")]
    [InlineData("complete-action", "complete-action")]
    [InlineData("complete-action", "record-progress")]
    public async Task Of_two_who_end_an_action_at_once_one_does(string first, string second)
    {
        await using var app = await TestApp.StartAsync(new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero));
        var (coordinator, chair) = (app.Coordinator(), app.As(Role.Chair, ADeath.Panel));
        var board = await coordinator.BoardsAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            var reference = $"ACT-00{round}";
            await coordinator.AddActionAsync(board, ("Form.WhyGoOn", "Another service"));
            var pages = new[] { await coordinator.GetAsync($"/reviews/actions/{reference}/{first}"), await chair.GetAsync($"/reviews/actions/{reference}/{second}") };

            var answers = await AtOnceAsync(pages, index => ActionValues(index == 0 ? first : second));

            // progress may be recorded a moment before the end, and then both count
            var won = answers.Count(Won);
            Assert.InRange(won, 1, second == "record-progress" ? 2 : 1);
            Assert.All(answers.Where(answer => !Won(answer)), IsTold);
            var state = (await app.UseAsync((ReviewsDb db) => db.Set<AgreedAction>().AsNoTracking().ToListAsync())).Single(action => action.Reference == reference).State;
            var audit = await app.AuditAsync(reference);
            Assert.Equal(state == ActionState.Done ? 1 : 0, audit.Count(entry => entry.StartsWith("ActionCompleted:", StringComparison.Ordinal)));
            Assert.Equal(state == ActionState.Stopped ? 1 : 0, audit.Count(entry => entry.StartsWith("ActionStopped:", StringComparison.Ordinal)));
        }
    }

    private static Task<Page[]> AtOnceAsync(Page[] pages, Func<int, (string, string)[]> values) =>
        Task.WhenAll(pages.Select((page, index) => Task.Run(() => page.SubmitAsync(null, values(index)))));

    private static Task<Page> OpenAsync(APanel panel, string page) => page is "decide" or "defer"
        ? panel.Chair.GetAsync($"{panel.Home}/{page}")
        : panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/{page}");

    private static (string, string)[] PanelValues(string page) => page switch
    {
        "defer" or "take-off-agenda" => [("Why", "The toxicology is missing"), ("Form.Why", "The toxicology is missing")],
        "withdraw" => [("Form.Choice", "Withdraw"), ("Form.Why", "It is not to be reviewed")],
        _ => [],
    };

    private static ReviewState StateAfter(string page) => page switch
    {
        "decide" => ReviewState.Decided,
        "defer" => ReviewState.Deferred,
        "withdraw" => ReviewState.Withdrawn,
        _ => ReviewState.ReadyForPanel,
    };

    private static AgendaOutcome OutcomeAfter(string page) => page switch
    {
        "decide" => AgendaOutcome.Decided,
        "defer" => AgendaOutcome.Deferred,
        _ => AgendaOutcome.TakenOff,
    };

    private static (string, string)[] ActionValues(string page) => page switch
    {
        "stop-action" => [("Why", "The national programme does it")],
        "record-progress" => [("Form.Count", "7"), ("Form.OutOf", "9")],
        _ => [("Form.Count", "250"), ("Form.OutOf", "260"), ("Form.Evidence", "Audit of November’s visits")],
    };

    private static bool Won(Page answer) => answer.Status == HttpStatusCode.OK && answer.Errors.Count == 0 && !answer.Words.Contains("Nothing was changed", StringComparison.Ordinal);

    private static void IsTold(Page answer)
    {
        if (answer.Status == HttpStatusCode.Conflict)
        {
            answer.Shows("Somebody else has just changed this");
        }
        else
        {
            Assert.True(answer.Errors.Count > 0 || answer.Words.Contains("Nothing was changed", StringComparison.Ordinal), $"{answer.Status} {answer.Words}");
        }
    }
}
