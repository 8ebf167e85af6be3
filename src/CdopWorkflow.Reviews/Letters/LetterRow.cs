using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Letters;

/// <summary>A letter as its panel's coordinators see it.</summary>
/// <param name="Id">In the queue.</param>
/// <param name="Reference">Of the review, the action or the visit it is about.</param>
/// <param name="ToWhom">An agency, an office or a colleague.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Subject">Its first line.</param>
/// <param name="QueuedAt">When it was written.</param>
/// <param name="Attempts">How often it was handed to the mail server.</param>
/// <param name="Standing">What became of it, in words.</param>
/// <param name="IsUnsent">Whether it will not leave by itself.</param>
/// <param name="CanBeSentAgain">Whether a person may have it sent again.</param>
public sealed record LetterRow(
    Guid Id, string Reference, string ToWhom, string Address, string Subject, DateTimeOffset QueuedAt, int Attempts, string Standing, bool IsUnsent, bool CanBeSentAgain)
{
    /// <summary>Where what it is about stands: a review, an action or a visit; null where that has no page of its own.</summary>
    public string? Link => Reference switch
    {
        "" => null,
        _ when Reference.Contains(' ', StringComparison.Ordinal) => null,
        _ when Reference.StartsWith("ACT-", StringComparison.Ordinal) => $"/reviews/actions/{Reference}",
        _ when Reference.StartsWith("VIS-", StringComparison.Ordinal) => $"/reviews/visits/{Reference}",
        _ => $"/reviews/{Reference}",
    };

    public static LetterRow Of(QueuedLetter queued, Letter letter, bool serverIsSetUp)
    {
        var waits = queued.State is LetterState.Waiting or LetterState.Sending;
        return new(
            queued.Id, queued.Reference, letter.ToWhom, letter.To, letter.Subject, queued.QueuedAt, queued.Attempts, StandingOf(queued, serverIsSetUp),
            !(waits && serverIsSetUp) && queued.State != LetterState.Sent, queued.CanBeSentAgain);
    }

    private static string StandingOf(QueuedLetter queued, bool serverIsSetUp) => queued.State switch
    {
        LetterState.Waiting when !serverIsSetUp => "No mail server is set up",
        LetterState.Waiting when queued.Attempts == 0 || queued.Outcome.Length == 0 => "Waiting to be sent",
        LetterState.Waiting => $"{queued.Outcome}. Next try: {UkFormat.DateTime(queued.NextTryAt)}",
        LetterState.Sending => "Being sent",
        LetterState.Sent => $"Sent on {UkFormat.DateTime(queued.SentAt)}",
        LetterState.Refused => queued.Outcome,
        LetterState.GivenUp => $"Given up after a day of tries. {queued.Outcome}",
        LetterState.TooOld => "It waited for a week and is too old",
    };
}
