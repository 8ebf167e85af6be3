using System.Globalization;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Where a fact counts in each of its areas.</summary>
public readonly record struct CubePoint(string Dimension, int Period, string Value, string Outcome)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Dimension}|{Period}|{Value}|{Outcome}");

    public static CubePoint Of(string key) => key.Split('|') is [var dimension, var period, var value, var outcome]
        ? new(dimension, int.Parse(period, CultureInfo.InvariantCulture), value, outcome)
        : throw new FormatException($"Not a key of the cube: {key}");
}
