using System.Globalization;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>One reading of a measure. A percentage is kept as the count and what it is out of, and worked out from them.</summary>
public sealed record Result(DateOnly On, MeasureUnit Unit, decimal? Number, int? Count, int? OutOf)
{
    /// <summary>For percentages to one decimal place.</summary>
    public decimal Value => Unit == MeasureUnit.Percent ? Math.Round(100m * Count!.Value / OutOf!.Value, 1, MidpointRounding.AwayFromZero) : Number!.Value;

    /// <summary>"96.2% (250 of 260)", "14".</summary>
    public override string ToString() => Unit == MeasureUnit.Percent
        ? $"{Unit.Show(Value)} ({Count!.Value.ToString("N0", CultureInfo.InvariantCulture)} of {OutOf!.Value.ToString("N0", CultureInfo.InvariantCulture)})"
        : Unit.Show(Value);
}
