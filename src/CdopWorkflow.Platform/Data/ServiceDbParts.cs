using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;

namespace CdopWorkflow.Platform.Data;

/// <summary>What every service's DbContext needs to publish, to audit and to wake its dispatcher.</summary>
public sealed record ServiceDbParts(TimeProvider Clock, CurrentPerson Person, EventSerializer Serializer, OutboxSignals Signals)
{
    /// <summary>Null at design time, when nothing is posted.</summary>
    public LetterBox? Letters { get; init; }

    /// <summary>Null where nothing is sealed.</summary>
    public Sealer? Sealer { get; init; }
}
