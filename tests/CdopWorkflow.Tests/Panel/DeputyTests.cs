using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Panel;

/// <summary>A deputy stands in for a seat: the seat is filled once, whoever of the two is there.</summary>
public sealed class DeputyTests
{
    private const string Shortage = "The panel is not quorate for this review: 4 of 5 members take part, nobody takes part for Children’s social care";

    [Fact]
    public async Task A_deputy_fills_the_seat_of_someone_who_is_not_there()
    {
        await using var panel = await WithDeputyAsync(Who.Deputy);
        await RecordAsync(panel);
        (await panel.DecideAsync()).ShowsError(Shortage);

        await panel.DeclareAsync(Deputy(panel), "None");

        (await panel.DecideAsync()).Shows("Decided");
    }

    [Fact]
    public async Task Whoever_holds_the_seat_and_the_deputy_count_once_when_both_are_there()
    {
        await using var panel = await WithDeputyAsync(Who.Both);
        await panel.DeclareAsync(panel.SocialWorker, "None");
        await panel.DeclareAsync(Deputy(panel), "None");
        await RecordAsync(panel);
        (await panel.Chair.GetAsync(panel.Home)).Shows("Met.");

        // six people, five seats: without the lay member four seats are left, however many sit in them
        await panel.DeclareAsync(panel.Lay, "Conflict", "A neighbour of the family");
        (await panel.DecideAsync()).ShowsError("The panel is not quorate for this review: 4 of 5 members take part");
    }

    [Fact]
    public async Task A_deputy_takes_the_seat_over_when_whoever_holds_it_has_a_conflict()
    {
        await using var panel = await WithDeputyAsync(Who.Both);
        await panel.DeclareAsync(panel.SocialWorker, "Conflict", "I worked with the family");
        await RecordAsync(panel);
        (await panel.DecideAsync()).ShowsError(Shortage);

        await panel.DeclareAsync(Deputy(panel), "None");

        (await panel.DecideAsync()).Shows("Decided");
    }

    [Fact]
    public async Task A_deputy_with_a_conflict_does_not_count_and_the_seat_is_empty()
    {
        await using var panel = await WithDeputyAsync(Who.Deputy);
        await RecordAsync(panel);
        (await panel.DeclareAsync(Deputy(panel), "Conflict", "My team knew the family")).Shows("Closed to you: you declared a conflict of interest (1)");

        (await panel.DecideAsync()).ShowsError(Shortage);
        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/meetings")).Shows("4 members: not met, 4 of 5 members take part, nobody takes part for Children’s social care");
    }

    [Fact]
    public async Task Two_deputies_for_one_seat_count_once()
    {
        await using var panel = await WithDeputyAsync(Who.TwoDeputies);
        await panel.DeclareAsync(Deputy(panel), "None");
        await panel.DeclareAsync(Other(panel), "None");
        await RecordAsync(panel);
        (await panel.Chair.GetAsync(panel.Home)).Shows("Met.");

        await panel.DeclareAsync(panel.Lay, "Conflict", "A neighbour of the family");
        (await panel.DecideAsync()).ShowsError("The panel is not quorate for this review: 4 of 5 members take part");
    }

    /// <summary>By those who are there in every case.</summary>
    private static async Task RecordAsync(APanel panel)
    {
        await panel.RecordFactorsAsync(panel.Doctor);
        await panel.AnswerMaternalAsync(panel.Doctor);
        await panel.EnterHouseholdAsync(panel.Police);
        (await panel.ConcludeAsync(panel.Doctor)).Shows("Saved");
    }

    private enum Who
    {
        Deputy,
        Both,
        TwoDeputies,
    }

    private static Browser Deputy(APanel panel) => panel.App.As(Role.PanelMember, ADeath.Panel, "Deputy Invented");

    private static Browser Other(APanel panel) => panel.App.As(Role.PanelMember, ADeath.Panel, "Second Deputy");

    /// <summary>The review is on the agenda; all but social care have declared that there is no conflict, and who attends for social care differs.</summary>
    private static async Task<APanel> WithDeputyAsync(Who who)
    {
        var panel = await APanel.MeetsAsync();
        foreach (var deputy in who == Who.TwoDeputies ? [Deputy(panel), Other(panel)] : new[] { Deputy(panel) })
        {
            await (await deputy.GetAsync("/reviews/panel/take-seat")).SubmitAsync("Save", ("Form.Seat", "ChildrensSocialCare"), ("Form.IsDeputy", "true"));
        }

        var meeting = (await panel.Coordinator.GetAsync(panel.Meeting)).Shows("Deputy Invented, Children’s social care, deputy");
        var present = meeting.Document.QuerySelectorAll("input[name=Present]")
            .Where(box => who == Who.Both || meeting.Document.QuerySelector($"label[for='{box.Id}']")!.TextContent.Contains("Worker Invented", StringComparison.Ordinal) is false)
            .Select(box => ("Present", box.GetAttribute("value")!)).ToArray();
        (await meeting.SubmitAsync("Save attendance", present)).Shows("Attendance saved");
        foreach (var member in panel.Everyone.Where(member => member != panel.SocialWorker))
        {
            await panel.DeclareAsync(member, "None");
        }

        return panel;
    }
}
