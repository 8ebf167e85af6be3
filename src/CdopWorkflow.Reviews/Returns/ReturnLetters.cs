using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>
/// What agencies are written: the reference, what is asked, until when, and the link. Nothing about a child. Letters go out with the
/// change that they tell of, each once.
/// </summary>
public sealed class ReturnLetters(ReviewsDb db, MailOptions mail, AreaTable areas, ReviewsOptions options)
{
    public void Request(Review review, AgencyReturn asked, ReturnLink link, string token, string to) => Post(
        $"return-request/{link.Id:N}", review, asked.Agency, to,
        $"Return for child death review {review.Reference}, due on {UkFormat.Date(asked.DueOn)}",
        $"""
        {areas.NameOf(review.Panel)} asks {asked.Agency} for its return for review {review.Reference}, by {UkFormat.Date(asked.DueOn)}.

        {Opens(token)}

        What you answer helps the panel to learn for other children. It is not about blame.
        """);

    /// <param name="review">Whose.</param>
    /// <param name="asked">The return.</param>
    /// <param name="number">1 before the return is due, 2 after.</param>
    /// <param name="token">Of a link of its own; earlier links go on working.</param>
    /// <param name="to">The person who fills it in.</param>
    public void Remind(Review review, AgencyReturn asked, int number, string token, string to) => Post(
        $"return-reminder/{asked.Id:N}/{number}", review, asked.Agency, to,
        $"Reminder: return for child death review {review.Reference}, due on {UkFormat.Date(asked.DueOn)}",
        $"""
        {(number == 1
            ? $"The return of {asked.Agency} for review {review.Reference} is due on {UkFormat.Date(asked.DueOn)}."
            : $"The return of {asked.Agency} for review {review.Reference} was due on {UkFormat.Date(asked.DueOn)}. It is still welcome.")}

        {Opens(token)}

        What you saved before is still there. If you have sent the return in another way, you need do nothing.
        """);

    public void Escalate(Review review, AgencyReturn asked, string to) => Post(
        $"return-escalation/{asked.Id:N}", review, $"{asked.Agency}, manager", to,
        $"Return for child death review {review.Reference} has not come in",
        $"""
        {areas.NameOf(review.Panel)} asked {asked.Agency} on {UkFormat.Date(asked.RequestedOn)} for its return for review {review.Reference}. It was due on {UkFormat.Date(asked.DueOn)} and has not come in. We have reminded the person who was asked.

        Please help that it reaches us, or tell the panel’s coordinator what stands in the way. Without it the panel will read that what you know is not known.
        """);

    public void SendCode(Review review, AgencyReturn asked, ReturnLink link, string code, string to) => Post(
        $"return-code/{link.Id:N}/{link.CodeSentAt!.Value.UtcTicks}", review, asked.Agency, to,
        $"Your code for review {review.Reference}",
        $"""
        {code} is your code to open the return of {asked.Agency} for review {review.Reference}. It works once, for {options.ReturnCodeMinutes} minutes.

        If you did not ask for it, do nothing, and tell the panel’s coordinator.
        """);

    public string AddressOf(string token) => mail.LinkTo($"/returns/{token}");

    private string Opens(string token) =>
        $"""
        Open the return here: {AddressOf(token)}

        The link asks for a code, which we send to this address. You can save your answers and come back. Please do not pass the link on: it opens with the code alone.
        """;

    private void Post(string key, Review review, string toWhom, string to, string subject, string text) =>
        db.Post(new Letter(key, to, subject, text) { Area = review.Panel, Reference = review.Reference, ToWhom = toWhom });
}
