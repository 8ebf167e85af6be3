using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>One page's part of the record of a rapid response.</summary>
public abstract record ResponseForm
{
    /// <summary>The edition of the record that the page showed.</summary>
    public int Seen { get; init; }

    /// <summary>For the audit log: "HomeVisitRecorded".</summary>
    internal abstract string Action { get; }

    /// <summary>For the timeline, in words that name no one.</summary>
    internal abstract string What { get; }

    /// <summary>What the record says already, as this form would say it.</summary>
    internal abstract ResponseForm AsRecorded(Review review, Sealer sealer);

    /// <summary>Why it cannot be recorded, beyond what the fields say by themselves.</summary>
    internal virtual IReadOnlyList<string> Refusals(Review review) => [];

    internal abstract void Write(Review review, Sealer sealer);

    /// <summary>As it comes back from the store: nothing instead of blanks.</summary>
    protected static string? Clean(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    protected static string? Open(Sealer sealer, byte[]? words) => Clean(sealer.OpenWords(words));
}
