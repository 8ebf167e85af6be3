namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>
/// How often the rules tell of a rise that is none, and how soon of one that is: the product's own rules over invented deaths.
/// What is found includes what would have been told by chance.
/// </summary>
public static class AlertEvaluation
{
    /// <summary>A rise is found if it is told within so many months.</summary>
    public const int FoundWithin = 24;

    /// <summary>One notice within these months: a second ALERT updates the first.</summary>
    public const int OneNotice = 12;

    /// <summary>Prevalences whose detection is told, as in the published comparison.</summary>
    public static IReadOnlyList<double> Told { get; } = [0.10, 0.05, 0.02, 0.01];

    public static IReadOnlyList<double> Rises { get; } = [2, 3];

    /// <param name="years">Judged in each replicate without a rise.</param>
    /// <param name="progress">Told after each replicate.</param>
    public static EvaluationReport Run(SimulatedCountry country, int years, int replicates, int seed, Action<int>? progress = null)
    {
        var rules = Enum.GetValues<EvaluatedRule>();
        var falseNotices = rules.ToDictionary(rule => rule, _ => 0L);
        var delays = new Dictionary<(EvaluatedRule Rule, double Prevalence, double Rise), List<int?>>();
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            foreach (var stream in Judge(country.Draw(new Random(HashCode(seed, replicate, 0)), years), years))
            {
                foreach (var rule in rules)
                {
                    falseNotices[rule] += Notices(stream, rule);
                }
            }

            foreach (var rise in Rises)
            {
                Planted(country, rise, new Random(HashCode(seed, replicate, rise)), delays);
            }

            progress?.Invoke(replicate + 1);
        }

        var panelYears = (double)country.Panels * years * replicates;
        return new EvaluationReport(
            country, years, replicates, seed,
            [.. rules.Select(rule => new RuleFigures(rule, falseNotices[rule] / panelYears, falseNotices[rule] / panelYears * country.Panels))],
            [.. delays.Select(pair => Detection.Of(pair.Key.Rule, pair.Key.Prevalence, pair.Key.Rise, pair.Value))]);
    }

    /// <summary>
    /// The themes nearest to the prevalences told, each raised in every panel after three years that run in, in any month of the
    /// financial year: late in it the next baselines take part of the rise for normal.
    /// </summary>
    private static void Planted(SimulatedCountry country, double rise, Random random, Dictionary<(EvaluatedRule, double, double), List<int?>> delays)
    {
        const int runIn = 3;
        var themes = Told.Select(prevalence => (Prevalence: prevalence, Index: Nearest(country, prevalence))).ToList();
        const int years = runIn + FoundWithin / 12 + 1;
        var from = 12 * (SimulatedCountry.YearsBefore + runIn) + 1 + random.Next(12);
        var streams = country.Draw(random, years, (theme, month) => month >= from && themes.Any(one => one.Index == theme) ? rise : 1);
        foreach (var stream in Judge(streams, years))
        {
            foreach (var (prevalence, _) in themes.Where(theme => $"T{theme.Index + 1:00}" == stream[0].Theme))
            {
                foreach (var rule in Enum.GetValues<EvaluatedRule>())
                {
                    var month = stream.FirstOrDefault(month => month.Month >= from && month.Month < from + FoundWithin && Fires(month, rule));
                    (delays.TryGetValue((rule, prevalence, rise), out var list) ? list : delays[(rule, prevalence, rise)] = []).Add(month is null ? null : month.Month - from + 1);
                }
            }
        }
    }

    private static IEnumerable<List<ThemeMonth>> Judge(IReadOnlyList<ThemeStream> streams, int years)
    {
        const int first = 12 * SimulatedCountry.YearsBefore + 1;
        return ThemeScan.Run(streams, first, first + 12 * years - 1).GroupBy(month => (month.Area, month.Theme)).Select(group => group.ToList());
    }

    /// <summary>
    /// How often something is new. A watch is one notice while its condition holds, a second ALERT within a year updates the first,
    /// and an ALERT on a theme that is under watch adds to that notice.
    /// </summary>
    private static int Notices(List<ThemeMonth> stream, EvaluatedRule rule) => rule switch
    {
        EvaluatedRule.Watch or EvaluatedRule.National => Begins(stream, rule),
        EvaluatedRule.Alert => Alerts(stream).Count(),
        EvaluatedRule.WatchOrAlert => Begins(stream, EvaluatedRule.Watch) + Alerts(stream).Count(index => !stream[index].Watch && (index == 0 || !stream[index - 1].Watch)),
    };

    private static int Begins(List<ThemeMonth> stream, EvaluatedRule rule) =>
        stream.Index().Count(month => Fires(month.Item, rule) && (month.Index == 0 || !Fires(stream[month.Index - 1], rule)));

    private static IEnumerable<int> Alerts(List<ThemeMonth> stream)
    {
        var last = int.MinValue / 2;
        foreach (var (index, month) in stream.Index().Where(month => month.Item.Alert))
        {
            if (index - last > OneNotice)
            {
                yield return index;
            }

            last = index;
        }
    }

    private static bool Fires(ThemeMonth month, EvaluatedRule rule) => rule switch
    {
        EvaluatedRule.Watch => month.Watch,
        EvaluatedRule.Alert => month.Alert,
        EvaluatedRule.WatchOrAlert => month.Watch || month.Alert,
        EvaluatedRule.National => month.Watch && month.NationalEscalation,
    };

    private static int Nearest(SimulatedCountry country, double prevalence) =>
        Enumerable.Range(0, country.Prevalences.Count).MinBy(i => Math.Abs(Math.Log(country.Prevalences[i] / prevalence)));

    /// <summary>The same on every machine, unlike the framework's.</summary>
    private static int HashCode(int seed, int replicate, double rise) => unchecked((seed * 486187739 + replicate) * 16777619 + (int)(rise * 100));
}
