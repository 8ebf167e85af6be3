namespace CdopWorkflow.Platform.Messaging;

/// <summary>What was heard of the broker when it was last asked.</summary>
/// <param name="Answers">Whether it answered.</param>
/// <param name="Since">Since when that has been so, as far as this process knows.</param>
/// <param name="Failure">Why it did not, in an operator's words.</param>
/// <param name="Waiting">By service: messages in its queues that no process has taken yet.</param>
public sealed record BrokerAnswer(bool Answers, DateTimeOffset Since, string Failure, IReadOnlyDictionary<string, long> Waiting);
