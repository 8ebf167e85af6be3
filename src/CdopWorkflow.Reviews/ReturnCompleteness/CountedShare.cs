using System.Globalization;

namespace CdopWorkflow.Reviews.ReturnCompleteness;

/// <summary>A part of a whole, kept as its two counts; the percentage is computed where it is shown.</summary>
public readonly record struct CountedShare(int Numerator, int Denominator)
{
    /// <summary>"17 of 67 (25.4%)", rounded half away from zero; "0 of 0" has no percentage.</summary>
    public override string ToString() => Denominator == 0
        ? "0 of 0"
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator} of {Denominator} ({Math.Round(100m * Numerator / Denominator, 1, MidpointRounding.AwayFromZero):F1}%)");
}
