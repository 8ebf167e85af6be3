using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>
/// The letters of the ladder. None names a day: limits are counted from the day of death. A chair sees reviews without their
/// reference, so a chair's letter has none.
/// </summary>
public sealed class ClockLetters(ReviewsDb db, StaffDirectory staff, AreaTable areas, MailOptions mail)
{
    private readonly Dictionary<(Role, string), IReadOnlyList<StaffPerson>> people = [];

    /// <summary>Posts a letter to everyone who is told.</summary>
    /// <returns>To how many.</returns>
    public async Task<int> PostAsync(Review review, ReviewClock clock, LadderStep step, string told, CancellationToken cancel)
    {
        var key = $"clock/{review.Id}/{clock.Key}/{clock.DueOn:yyyyMMdd}/{step}";
        if (ClockLadder.RoleOf(told) is not { } role)
        {
            db.Post(ToNamedPerson(review, clock, $"{key}/named", told));
            return 1;
        }

        if (!people.TryGetValue((role, review.Panel), out var holders))
        {
            people[(role, review.Panel)] = holders = await staff.WithRoleAsync(role, review.Panel, cancel);
        }

        foreach (var person in holders)
        {
            db.Post(role == Role.Chair ? ToChair(review, clock, $"{key}/{person.AccountId}", person) : ToCoordinator(review, clock, step, $"{key}/{person.AccountId}", person));
        }

        return holders.Count;
    }

    private Letter ToCoordinator(Review review, ReviewClock clock, LadderStep step, string key, StaffPerson person) => About(review, person.Name, new Letter(
        key, person.Email, $"{review.Reference}: {clock.Rule.Name}",
        $"""
        Review {review.Reference} asks for this: {clock.Rule.Name}.
        {(step == LadderStep.Remind ? "Its time comes soon, or has come." : "Its time is over.")}

        {mail.LinkTo($"/reviews/{review.Reference}/clocks")}

        You receive this because you coordinate reviews of {areas.NameOf(review.Panel)}.
        """));

    private Letter ToChair(Review review, ReviewClock clock, string key, StaffPerson person) => About(review, person.Name, new Letter(
        key, person.Email, $"A review waits: {clock.Rule.Name}",
        $"""
        In a review of {areas.NameOf(review.Panel)} the time for this is over: {clock.Rule.Name}.
        The coordinators were reminded twice. Please ask them how it stands.

        {mail.LinkTo("/reviews/panel")}

        You receive this because you chair the panel.
        """));

    private Letter ToNamedPerson(Review review, ReviewClock clock, string key, string address) => About(review, "The person named in the settings", new Letter(
        key, address, $"{review.Reference}: {clock.Rule.Name}",
        $"""
        In review {review.Reference} of {areas.NameOf(review.Panel)} this waits: {clock.Rule.Name}.
        Please speak to the panel’s coordinators.

        You receive this because you are named for it in the panel’s settings.
        """));

    private static Letter About(Review review, string toWhom, Letter letter) => letter with { Area = review.Panel, Reference = review.Reference, ToWhom = toWhom };
}
