using System.Globalization;

namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>A figure as it may be shown. It holds no number when the number is hidden.</summary>
/// <param name="Value">The count, rounded if the cell was to be rounded; null when hidden.</param>
/// <param name="Mark">What stands in place of a hidden number: "&lt;5" or "c"; null when published.</param>
public sealed record ProtectedCell(
    CellKey Key, IReadOnlyList<string> Codes, CellOutcome Outcome, int? Value, string? Mark, SuppressionReason Reason)
{
    /// <summary>The mark for a number hidden to protect another one.</summary>
    public const string Hidden = "c";

    /// <summary>Published to the nearest multiple of this; 1 when exact.</summary>
    public int RoundTo { get; init; } = 1;

    public bool IsPublished => Outcome == CellOutcome.Published;

    /// <summary>The number without separators, or the mark.</summary>
    public string Text => Value?.ToString(CultureInfo.InvariantCulture) ?? Mark ?? Hidden;
}
