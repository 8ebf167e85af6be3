using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.NationalDatabase;

/// <summary>What the national database was told: of the death at first, of the panel's analysis at last.</summary>
[OfCase("ReviewId")]
public sealed class NationalReturn
{
    /// <summary>The day the national database was told of the death itself.</summary>
    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>The instant of it; null where somebody told the national database elsewhere and recorded the day.</summary>
    public DateTimeOffset? NotifiedAt { get; private set; }

    /// <summary>The day the analysis was sent; null when it was not.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>The day it was decided not to send one.</summary>
    public DateOnly? WaivedOn { get; set; }

    /// <summary>The national database's reference, or why nothing is sent; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; set; }

    public bool IsSettled => SentOn is not null || WaivedOn is not null;

    public void Notified(DateOnly on, DateTimeOffset? at) => (NotifiedOn, NotifiedAt) = (on, at);
}
