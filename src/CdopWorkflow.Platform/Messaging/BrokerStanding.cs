namespace CdopWorkflow.Platform.Messaging;

/// <summary>How the broker stood when this process last asked it: for the operator's page and the figures, never for a decision.</summary>
public sealed class BrokerStanding
{
    private volatile BrokerAnswer? last;

    /// <summary>The latest answer; null where no broker is used, or it was not asked yet.</summary>
    public BrokerAnswer? Last => last;

    /// <summary>It answered, and holds so many messages in each of the queues of this process.</summary>
    public void Answered(DateTimeOffset now, IReadOnlyDictionary<string, long> waiting) =>
        last = new(true, last is { Answers: true } before ? before.Since : now, "", waiting);

    /// <summary>It did not answer.</summary>
    /// <param name="now">When it was asked.</param>
    /// <param name="failure">Why, in an operator's words.</param>
    public void Silent(DateTimeOffset now, string failure) =>
        last = new(false, last is { Answers: false } before ? before.Since : now, failure, new Dictionary<string, long>());
}
