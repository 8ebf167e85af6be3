namespace CdopWorkflow.Statistics.Benchmarks;

/// <summary>How a value stands to a benchmark. Better and worse need a polarity; higher and lower do not judge.</summary>
public enum BenchmarkClass
{
    Similar,
    Better,
    Worse,
    Higher,
    Lower,

    /// <summary>Beyond the 99.8% limits; five levels only.</summary>
    Best,
    Worst,
    Highest,
    Lowest,
}
