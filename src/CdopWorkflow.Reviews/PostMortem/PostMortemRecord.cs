using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.PostMortem;

/// <summary>What is recorded about the post-mortem.</summary>
[OfCase("ReviewId")]
public sealed class PostMortemRecord
{
    public PostMortemStatus Status { get; set; } = PostMortemStatus.NotRecorded;

    public DateOnly? RecordedOn { get; set; }

    /// <summary>When the first result came, initial or final: the second meeting of a rapid response follows it.</summary>
    public DateOnly? FirstResultOn { get; set; }

    /// <summary>The result, or why there is none; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; set; }

    public bool IsKnown => Status != PostMortemStatus.NotRecorded;

    /// <summary>Nothing more is waited for.</summary>
    public bool IsSettled => Status is PostMortemStatus.ResultReceived or PostMortemStatus.NotHeld;
}
