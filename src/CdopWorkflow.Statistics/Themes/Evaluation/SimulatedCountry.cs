using MathNet.Numerics.Distributions;

namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>
/// Invented deaths of a country, one by one, with factors that come together in the same child: panels of different sizes, themes
/// from common to rare, and rates that differ between panels with a coefficient of variation of 0.3.
/// </summary>
/// <param name="Panels">58 in England.</param>
/// <param name="DeathsAYear">Of the whole country.</param>
/// <param name="Prevalences">Of each theme among deaths.</param>
public sealed record SimulatedCountry(int Panels, double DeathsAYear, IReadOnlyList<double> Prevalences)
{
    /// <summary>Financial years before the first that is judged: 60 months of baseline and the 12 between.</summary>
    public const int YearsBefore = 6;

    /// <summary>The part of deaths that have factors at all; with it about 42% have at least one of the forty.</summary>
    private const double WithFactors = 0.46;

    private const double BetweenPanels = 0.3;
    private const double SizesVary = 0.6;

    /// <summary>58 panels, 3,400 deaths a year, forty themes in steps from 10% down to 0.3% of deaths. The prevalences are assumed.</summary>
    public static SimulatedCountry England { get; } = new(58, 3400, [.. Enumerable.Range(0, 40).Select(i => 0.10 * Math.Pow(0.003 / 0.10, i / 39.0))]);

    /// <summary>Every stream, over the years before and the years judged.</summary>
    /// <param name="rise">By how much a theme is more frequent in every panel from a month on; 1 for none.</param>
    public IReadOnlyList<ThemeStream> Draw(Random random, int years, Func<int, int, double>? rise = null)
    {
        var months = 12 * (YearsBefore + years);
        var sizes = Enumerable.Range(0, Panels).Select(_ => LogNormal.Sample(random, 0, SizesVary)).ToList();
        var total = sizes.Sum();
        return [.. Enumerable.Range(0, Panels).SelectMany(panel => Panel(random, panel, DeathsAYear * sizes[panel] / total / 12, months, rise))];
    }

    private IEnumerable<ThemeStream> Panel(Random random, int panel, double deathsAMonth, int months, Func<int, int, double>? rise)
    {
        var rates = Prevalences.Select(prevalence => prevalence * Gamma.Sample(random, 1 / (BetweenPanels * BetweenPanels), 1 / (BetweenPanels * BetweenPanels))).ToList();
        var events = Prevalences.Select(_ => new long[months]).ToList();
        var deaths = new double[months];
        for (var month = 1; month <= months; month++)
        {
            var count = Poisson.Sample(random, deathsAMonth);
            deaths[month - 1] = count;
            for (var death = 0; death < count; death++)
            {
                if (random.NextDouble() >= WithFactors)
                {
                    continue;
                }

                for (var theme = 0; theme < rates.Count; theme++)
                {
                    if (random.NextDouble() < rates[theme] * (rise?.Invoke(theme, month) ?? 1) / WithFactors)
                    {
                        events[theme][month - 1]++;
                    }
                }
            }
        }

        return events.Select((counts, theme) => new ThemeStream($"P{panel + 1:00}", $"T{theme + 1:00}", counts, deaths));
    }
}
