namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// A group of subjects. Dispatchers lock lanes, not messages, so that any number of them keeps the order within a subject.
/// </summary>
public sealed class OutboxLane
{
    public const int Count = 4;

    public int Lane { get; set; }

    public static int Of(string subject)
    {
        var hash = 2166136261;
        foreach (var character in subject)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)(hash % Count);
    }
}
