using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Agencies;

/// <summary>Whom a panel asks at an agency: what a request begins with, and may say otherwise for one review.</summary>
public sealed class AgencyContact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Panel { get; init; }

    /// <summary>"Housing".</summary>
    public required string Agency { get; init; }

    /// <summary>Sealed <see cref="AgencyPeople"/>.</summary>
    [Sealed]
    public required byte[] People { get; set; }
}
