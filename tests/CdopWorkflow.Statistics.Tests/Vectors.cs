using System.Globalization;

namespace CdopWorkflow.Statistics.Tests;

/// <summary>
/// The reference vectors in the folder vectors (its README says how they were made), or files of the same form in the folder that
/// CDOP_VECTORS names.
/// </summary>
internal static class Vectors
{
    internal const double TierA = 1e-9;
    internal const double TierB = 1e-7;
    internal const double TierC = 1e-5;

    private static readonly string Folder =
        Environment.GetEnvironmentVariable("CDOP_VECTORS") is { Length: > 0 } other ? other : Path.Combine(AppContext.BaseDirectory, "vectors");

    internal static List<Row> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file)).Where(line => line.Length > 0).Select(Fields).ToList();
        var rows = lines.Skip(1).Select((fields, i) => new Row($"{file} line {i + 2}",
            lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second))).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    // No field of the vectors holds a comma or a quotation mark.
    private static string[] Fields(string line) => [.. line.Split(',').Select(field => field.Trim('"'))];

    internal sealed record Row(string Where, Dictionary<string, string> Fields)
    {
        internal string Text(string name) => Fields[name];

        internal bool IsEmpty(string name) => Fields[name].Length == 0;

        internal double Number(string name) => double.Parse(Fields[name], CultureInfo.InvariantCulture);

        internal long Count(string name) => (long)Number(name);

        internal bool Flag(string name) => Fields[name] is "TRUE" or "1";

        /// <summary>Relative, and absolute near zero.</summary>
        internal void Agrees(string name, double? actual, double tolerance)
        {
            if (IsEmpty(name))
            {
                Assert.True(actual is null, $"{Where}: {name} is {actual}, it should not be defined");
                return;
            }

            var expected = Number(name);
            var allowed = Math.Max(Math.Abs(expected) * tolerance, 1e-12);
            Assert.True(actual is { } value && Math.Abs(value - expected) <= allowed, $"{Where}: {name} is {actual:R}, it should be {expected:R}");
        }

        internal void Is<T>(string name, T expected, T actual) =>
            Assert.True(Equals(expected, actual), $"{Where}: {name} is {actual}, it should be {expected}");
    }
}
