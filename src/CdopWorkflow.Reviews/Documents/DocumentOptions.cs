using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Section "Reviews:Documents": how large documents may be, in millions of bytes.</summary>
public sealed record DocumentOptions
{
    public const string Section = "Reviews:Documents";

    private const long Million = 1_000_000;

    /// <summary>Of one file.</summary>
    [Range(1, 500)]
    public int LargestFileMegabytes { get; init; } = 25;

    /// <summary>Of all files sent at once.</summary>
    [Range(1, 500)]
    public int LargestUploadMegabytes { get; init; } = 100;

    /// <summary>Of all documents of a review.</summary>
    [Range(1, 10_000)]
    public int LargestReviewMegabytes { get; init; } = 200;

    public long LargestFile => LargestFileMegabytes * Million;

    public long LargestUpload => LargestUploadMegabytes * Million;

    public long LargestReview => LargestReviewMegabytes * Million;
}
