namespace CdopWorkflow.Notifications.Receive;

/// <summary>What the sender of a notification is answered.</summary>
public abstract record Receipt
{
    private Receipt()
    {
    }

    /// <summary>It is safe with us.</summary>
    /// <param name="Reference">Of the notification.</param>
    /// <param name="CaseReference">Of the case it opened; empty while a coordinator has to decide.</param>
    /// <param name="ReceivedAt">When it came in first.</param>
    /// <param name="Repeated">True when it had come in before and nothing was added.</param>
    public sealed record Received(string Reference, string CaseReference, DateTimeOffset ReceivedAt, bool Repeated) : Receipt;

    /// <summary>The key was used before, for something else.</summary>
    public sealed record KeyUsed : Receipt;
}
