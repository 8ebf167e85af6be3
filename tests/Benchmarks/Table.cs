using System.Globalization;

namespace Benchmarks;

/// <summary>A plain table on the console: what was measured, beside its limit.</summary>
internal sealed class Table(params string[] columns)
{
    private const int First = 62;
    private const int Other = 15;

    public void Head() => Write(columns);

    public void Row(string what, params double[] values) => Write([what, .. values.Select(Number)]);

    public void Row(string what, string words) => Write([what, words]);

    private static string Number(double value) =>
        double.IsNaN(value) ? "" : value.ToString(value >= 100 ? "N0" : value >= 10 ? "N1" : "N2", CultureInfo.InvariantCulture);

    private static void Write(string[] cells) =>
        Console.WriteLine(cells[0].PadRight(First) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(Other))));
}
