namespace CdopWorkflow.Platform.Mail;

public enum LetterState
{
    /// <summary>For its first or its next try, or for a mail server to be set up.</summary>
    Waiting,

    /// <summary>A process is handing it to the mail server, or ended while it did.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The address is none, or the mail server refused it for good.</summary>
    Refused,

    /// <summary>A day of tries came to nothing.</summary>
    GivenUp,

    /// <summary>It lay for a week, mostly because no mail server is set up: what it says is old.</summary>
    TooOld,
}
