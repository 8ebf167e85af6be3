namespace CdopWorkflow.Reviews.NationalDatabase;

/// <summary>Whether the panel's analysis went to the national database.</summary>
public sealed class NationalReturn
{
    /// <summary>The day it was sent; null when it was not.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>The day it was decided not to send one.</summary>
    public DateOnly? WaivedOn { get; set; }

    /// <summary>The national database's reference, or why nothing is sent; sealed.</summary>
    public byte[]? Words { get; set; }

    public bool IsSettled => SentOn is not null || WaivedOn is not null;
}
