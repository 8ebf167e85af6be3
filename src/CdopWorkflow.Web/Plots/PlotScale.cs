namespace CdopWorkflow.Web.Plots;

/// <summary>From figures to places on the paper, with round ticks. Starts at nought unless a figure lies below it.</summary>
internal sealed class PlotScale
{
    private const int TicksWanted = 6;

    private readonly double low;
    private readonly double high;
    private readonly double start;
    private readonly double end;

    public PlotScale(IEnumerable<double> figures, bool whole, double start, double end)
    {
        (this.start, this.end) = (start, end);
        var known = figures.Where(double.IsFinite).Append(0).ToList();
        var (least, most) = (known.Min(), known.Max());
        var step = Step(Math.Max(most - least, whole ? 1 : 1e-9), whole);
        (low, high) = (Math.Floor(least / step) * step, Math.Max(Math.Ceiling(most / step - 1e-9) * step, Math.Floor(least / step) * step + step));
        Ticks = [.. Enumerable.Range(0, (int)Math.Round((high - low) / step) + 1).Select(number => low + (number * step))];
    }

    public IReadOnlyList<double> Ticks { get; }

    public double Top => high;

    /// <summary>Figures beyond the axis are held at its end.</summary>
    public double At(double figure) => start + ((Math.Clamp(figure, low, high) - low) / (high - low) * (end - start));

    /// <summary>1, 2 or 5 times a power of ten; at least 1 for whole numbers.</summary>
    private static double Step(double range, bool whole)
    {
        var rough = range / TicksWanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 5, 10 }.First(times => times * power >= rough * 0.999) * power;
        return whole ? Math.Max(1, step) : step;
    }
}
