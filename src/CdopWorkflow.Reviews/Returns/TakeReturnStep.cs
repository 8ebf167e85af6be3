using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>One step of the ladder: the day is noted, the timeline says it, and a letter goes out where there is an address.</summary>
public sealed class TakeReturnStep(ReviewsDb db, TimelineWriter timeline, ReturnLinks links, ReturnLetters letters, Sealer sealer)
{
    public void Take(Review review, AgencyReturn asked, ReturnStep step, DateOnly today)
    {
        var people = asked.People is null ? AgencyPeople.Unknown : sealer.Open<AgencyPeople>(asked.People);
        switch (step)
        {
            case ReturnStep.Remind:
                asked.RemindedOn = today;
                Remind(review, asked, 1, people.ContactEmail);
                break;
            case ReturnStep.RemindAgain:
                asked.RemindedAgainOn = today;
                Remind(review, asked, 2, people.ContactEmail);
                break;
            case ReturnStep.Escalate:
                asked.EscalatedOn = today;
                Escalate(review, asked, people.ManagerEmail);
                break;
        }
    }

    private void Remind(Review review, AgencyReturn asked, int number, string to)
    {
        if (to.Length > 0)
        {
            letters.Remind(review, asked, number, links.Make(asked, to).Token, to);
        }

        var what = number == 1 ? "Reminder" : "Reminder after the due date";
        Note(review, $"ReturnReminded{number}", to.Length > 0 ? $"{what} written to: {asked.Agency}" : $"{what} due, no email address is known: {asked.Agency}");
    }

    private void Escalate(Review review, AgencyReturn asked, string to)
    {
        if (to.Length > 0)
        {
            letters.Escalate(review, asked, to);
        }

        Note(review, "ReturnEscalated", to.Length > 0 ? $"Missing return taken to the manager: {asked.Agency}" : $"To be taken to the manager, no email address is known: {asked.Agency}");
    }

    private void Note(Review review, string action, string what)
    {
        review.Change();
        timeline.Add(review, what);
        db.Audit(action, review.Reference, review.Panel, what);
    }
}
