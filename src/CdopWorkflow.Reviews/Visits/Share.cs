using System.Globalization;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>How many of all: the percentage is worked out, to one decimal place.</summary>
public sealed record Share(string Name, int Count, int Of)
{
    public decimal Percent => Of == 0 ? 0 : Math.Round(100m * Count / Of, 1, MidpointRounding.AwayFromZero);

    /// <summary>"9 of 22 (40.9%)".</summary>
    public override string ToString() => Of == 0 ? "0 of 0" : $"{Count} of {Of} ({Percent.ToString("0.0", CultureInfo.InvariantCulture)}%)";
}
