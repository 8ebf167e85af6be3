using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews;

/// <summary>Free text about a review, which is never stored readable.</summary>
public static class SealedText
{
    /// <summary>Sealed; null for nothing.</summary>
    public static byte[]? SealWords(this Sealer sealer, string? text) => string.IsNullOrWhiteSpace(text) ? null : sealer.Seal(text.Trim());

    /// <summary>Readable; empty for nothing.</summary>
    public static string OpenWords(this Sealer sealer, byte[]? words) => words is null ? "" : sealer.Open<string>(words);
}
