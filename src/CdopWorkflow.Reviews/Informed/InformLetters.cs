using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>Writes about answers that are overdue. No letter says what was recommended, or to whom of which child.</summary>
public sealed class InformLetters(ReviewsDb db, MailOptions mail)
{
    private const string Subject = "An answer to a recommendation is overdue";

    public void ToCoordinator(Review review, SentRecommendation sent, StaffPerson coordinator) => Post(review, sent, coordinator.Email, coordinator.Name, $"""
        Somebody whom your panel informed of a recommendation has not answered in time.

        Read to whom it was sent, and record the answer when it comes:
        {mail.LinkTo($"/reviews/{review.Reference}/actions")}
        """);

    public void ToChair(Review review, SentRecommendation sent, StaffPerson chair) => Post(review, sent, chair.Email, chair.Name, $"""
        Somebody whom your panel informed of a recommendation has still not answered. The coordinator of the panel was told before you.

        Read who it is:
        {mail.LinkTo("/reviews/informed")}
        """);

    public void ToThem(Review review, SentRecommendation sent, SentWords words) => Post(review, sent, words.Email, words.ToWhom, """
        A child death review panel sent you a recommendation and asked for your answer. None has reached it.

        Please answer the coordinator of the panel by the way in which the recommendation came to you: say whether you will act on it, and how. Please do not answer this letter.
        """);

    // one letter an address and a sending
    private void Post(Review review, SentRecommendation sent, string to, string toWhom, string text) =>
        db.Post(new Letter($"recommendation-answer/{sent.Id:N}/{to.ToLowerInvariant()}", to, Subject, text)
        {
            Area = review.Panel,
            Reference = review.Reference,
            ToWhom = toWhom,
        });
}
