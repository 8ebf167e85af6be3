using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts;

/// <summary>A fact that one service publishes and others may learn from. Facts are frozen: fields may be added, none renamed.</summary>
public interface IEvent
{
    /// <summary>The unit of ordering: events of one subject arrive in the order they were published.</summary>
    [JsonIgnore]
    string Subject { get; }
}
