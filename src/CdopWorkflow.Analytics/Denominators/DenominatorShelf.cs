using System.Collections.Concurrent;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>
/// Denominators that were read before, with the sums that were made of them. Files come once or twice a year and pages ask all day,
/// so all of a measure is kept in memory until another file is taken in, by whichever process.
/// </summary>
public sealed class DenominatorShelf
{
    private readonly ConcurrentDictionary<(DenominatorMeasure Measure, DenominatorBreakdown Breakdown), (int Imports, DenominatorSeries Series)> kept = [];

    /// <param name="measure">What is counted.</param>
    /// <param name="breakdown">By what.</param>
    /// <param name="imports">How many files were taken in before anything was read: with another number, what is kept is out of date.</param>
    /// <param name="read">Reads what is in use.</param>
    public async Task<DenominatorSeries> OfAsync(DenominatorMeasure measure, DenominatorBreakdown breakdown, int imports, Func<Task<DenominatorSeries>> read)
    {
        if (kept.TryGetValue((measure, breakdown), out var known) && known.Imports == imports)
        {
            return known.Series;
        }

        var series = await read();
        kept[(measure, breakdown)] = (imports, series);
        return series;
    }
}
