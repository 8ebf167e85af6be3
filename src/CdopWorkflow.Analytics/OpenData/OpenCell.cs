using System.Globalization;

namespace CdopWorkflow.Analytics.OpenData;

/// <summary>A cell of a published table for other programs: a plain number, or what is printed in its place.</summary>
/// <param name="Number">Null where the cell is hidden, not applicable, or words.</param>
public sealed record OpenCell(string Printed, decimal? Number)
{
    public string Text => Number?.ToString(CultureInfo.InvariantCulture) ?? Printed;

    public bool IsHidden => Printed == "c" || Printed.StartsWith('<');

    /// <summary>"1,204" and "25.4%" are the numbers 1204 and 25.4.</summary>
    public static OpenCell Of(string printed) => new(
        printed,
        decimal.TryParse(printed.TrimEnd('%'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null);
}
