using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Web.Operations;

/// <summary>What the pages call the state of a message.</summary>
public static class MessageWords
{
    public static string Of(InboxStatus status) => status switch
    {
        InboxStatus.Done => "Handled",
        InboxStatus.Waiting => "Tried again by itself",
        InboxStatus.Dead => "Waits for you",
        InboxStatus.Parked => "Put aside",
    };

    /// <summary>What an audit entry about a message says.</summary>
    public static string OfAction(string action) => action switch
    {
        "MessageRetried" => "Tried again by hand",
        "MessageParked" => "Put aside",
        _ => "Nothing could be done: it was handled already",
    };
}
