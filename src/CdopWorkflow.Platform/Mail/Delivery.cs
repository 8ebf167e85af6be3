namespace CdopWorkflow.Platform.Mail;

public enum DeliveryKind
{
    /// <summary>The server took the letter.</summary>
    Accepted,

    /// <summary>The server answered that it will not take it, now or later.</summary>
    Refused,

    /// <summary>The server answered that it cannot take it now.</summary>
    NotNow,

    /// <summary>No conversation came about: no connection, no trust, no sign-in.</summary>
    Unreachable,
}

/// <summary>How a try to send ended.</summary>
/// <param name="Kind">What follows from it.</param>
/// <param name="Words">For the coordinator, with the server's code.</param>
public sealed record Delivery(DeliveryKind Kind, string Words);
