using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Alerts.Deliveries;

/// <summary>One letter or one message to a machine, with every try.</summary>
/// <param name="Id">In its queue.</param>
/// <param name="What">A letter's subject, or what kind of message it is.</param>
/// <param name="Reference">Of the alert; empty for a week ahead.</param>
/// <param name="To">A person's or a system's name.</param>
/// <param name="QueuedAt">When it was written.</param>
/// <param name="Standing">What became of it, in words.</param>
/// <param name="HasFailed">Whether it did not leave, or not yet after a try.</param>
/// <param name="CanBeSentAgain">Whether a person may have it sent again.</param>
/// <param name="Tries">How each try ended, the first first.</param>
public sealed record DeliveryRow(
    Guid Id, string What, string Reference, string To, DateTimeOffset QueuedAt, string Standing, bool HasFailed, bool CanBeSentAgain, IReadOnlyList<DeliveryTry> Tries)
{
    public static string StandingOf(LetterState state, string outcome, DateTimeOffset nextTry, DateTimeOffset? sentAt, bool canLeave, bool wasTried) => state switch
    {
        LetterState.Waiting when !canLeave => "No mail server is set up",
        LetterState.Waiting when !wasTried => $"Leaves on {UkFormat.DateTime(nextTry)} or soon after",
        LetterState.Waiting => $"{outcome}. Next try: {UkFormat.DateTime(nextTry)}",
        LetterState.Sending => "Being sent",
        LetterState.Sent => $"Sent on {UkFormat.DateTime(sentAt)}",
        LetterState.Refused => outcome,
        LetterState.GivenUp => $"Given up after a day of tries. {outcome}",
        LetterState.TooOld => "It waited for a week and is too old",
    };

    public static bool HasFailedIn(LetterState state, bool wasTried, bool canLeave) => state switch
    {
        LetterState.Refused or LetterState.GivenUp or LetterState.TooOld => true,
        LetterState.Waiting => wasTried || !canLeave,
        LetterState.Sending or LetterState.Sent => false,
    };
}

/// <summary>How a try ended; no words where the process ended meanwhile.</summary>
public sealed record DeliveryTry(DateTimeOffset At, string Outcome)
{
    public string InWords => $"{UkFormat.DateTime(At)}: {(Outcome.Length == 0 ? "it is not known how it ended" : Outcome)}";
}
