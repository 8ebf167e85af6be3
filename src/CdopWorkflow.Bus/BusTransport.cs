namespace CdopWorkflow.Bus;

/// <summary>How events leave a service's outbox.</summary>
public enum BusTransport
{
    /// <summary>To the consumers of the same process, which must then serve every role.</summary>
    InProcess,

    /// <summary>Over RabbitMQ, to whichever process serves the role.</summary>
    RabbitMq,
}
