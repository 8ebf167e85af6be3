using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>What happens, and only once, while a return does not come (F4).</summary>
public sealed class LadderTests
{
    private static readonly DateTimeOffset FirstOfMay = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Reminder_second_reminder_and_escalation_are_written_on_their_days_each_once()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, first) = await ReturnByLinkTests.AskedAsync(app);

        var written = new List<string>();
        for (var day = FirstOfMay; day < FirstOfMay.AddDays(60); day = day.AddDays(1))
        {
            app.Clock.MoveTo(day);
            await app.RunRoundsAsync();
            await app.RunRoundsAsync();
            written.AddRange((await app.LettersAsync(reference)).Skip(written.Count).Select(letter => $"{day:d MMM}: {letter.To}, {letter.Subject}"));
        }

        Assert.Equal(
            [
                $"1 May: hanna.housing@example.org, Return for child death review {reference}, due on 22 May 2025",
                $"15 May: hanna.housing@example.org, Reminder: return for child death review {reference}, due on 22 May 2025",
                $"23 May: hanna.housing@example.org, Reminder: return for child death review {reference}, due on 22 May 2025",
                $"29 May: max.manager@example.org, Return for child death review {reference} has not come in",
            ],
            written);
        Assert.All(await app.LettersAsync(reference), letter => Assert.DoesNotContain("Testa", letter.Text, StringComparison.Ordinal));
        (await app.Coordinator().GetAsync($"/reviews/{reference}/returns"))
            .Shows("Reminded on 15 May 2025").Shows("Reminded after the due date, on 23 May 2025").Shows("Taken to the manager on 29 May 2025");
        (await app.Anonymous().GetAsync(first)).Shows("asks for a return");
        (await app.Anonymous().GetAsync(await app.LastLinkAsync(reference))).Shows("asks for a return");
    }

    [Fact]
    public async Task Two_rounds_at_once_write_one_letter()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (reference, _) = await ReturnByLinkTests.AskedAsync(app);
        app.Clock.MoveTo(FirstOfMay.AddDays(14));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(app.RunRoundsAsync, TestContext.Current.CancellationToken)));

        Assert.Single(await app.LettersAsync(reference, "return-reminder"));
        Assert.Single(await app.AuditAsync(reference), entry => entry.StartsWith("ReturnReminded1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Receipt_and_waiver_end_the_ladder_and_a_late_return_is_welcome()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: Letters.MailIsSetUp);
        var (received, _) = await ReturnByLinkTests.AskedAsync(app);
        var (waived, link) = await ReturnByLinkTests.AskedAsync(app);
        var coordinator = app.Coordinator();
        await coordinator.ReceiveReturnAsync(received, "Housing", new DateOnly(2025, 5, 1));
        await coordinator.WaiveReturnAsync(waived, "Housing", "Housing has no record of the family");

        app.Clock.MoveTo(FirstOfMay.AddDays(40));
        await app.RunRoundsAsync();

        Assert.Single(await app.LettersAsync(received));
        Assert.Single(await app.LettersAsync(waived));
        var professional = app.Anonymous();
        await app.EnterAsync(professional, waived, link);
        await (await professional.GetAsync($"{link}/form/1")).SubmitAsync("Save and go on", ReturnByLinkTests.RequiredAnswers);
        (await (await professional.GetAsync($"{link}/check")).SubmitAsync("Send the return")).Shows("This return was sent on 10 June 2025");
        (await coordinator.GetAsync($"/reviews/{waived}/returns")).Shows("Received late, on 10 June 2025");
    }

    [Fact]
    public void After_days_without_a_round_only_the_steps_that_still_make_sense_are_taken()
    {
        var options = new ReviewsOptions();
        var asked = new AgencyReturn { Agency = "Housing", RequestedOn = new DateOnly(2025, 5, 1), DueOn = new DateOnly(2025, 5, 22) };

        Assert.Equal([ReturnStep.RemindAgain, ReturnStep.Escalate], ReturnLadder.Due(asked, new DateOnly(2025, 6, 15), options));
        Assert.Equal([ReturnStep.Remind], ReturnLadder.Due(asked, new DateOnly(2025, 5, 22), options));
        asked.ReceivedOn = new DateOnly(2025, 5, 30);
        Assert.Empty(ReturnLadder.Due(asked, new DateOnly(2025, 6, 15), options));
    }
}
