namespace CdopWorkflow.Statistics.Themes;

/// <summary>
/// What is normal for a theme in an area, frozen for a financial year: a gamma distribution of the rate a death, whose prior is the
/// national rate with a between-panel coefficient of variation of 0.3. Shape s = a + events, rate parameter = a / national +
/// deaths, mean s / (a / national + deaths). Empirical Bayes: Clayton and Kaldor, Biometrics 1987;43:671.
/// </summary>
/// <param name="Shape">s, the size of the negative binomial.</param>
/// <param name="RateParameter">In deaths.</param>
/// <param name="Events">In the baseline.</param>
/// <param name="Deaths">In the baseline: the exposure.</param>
public sealed record ThemeBaseline(double NationalRate, double Shape, double RateParameter, long Events, double Deaths)
{
    /// <summary>a = 1 / 0.3^2.</summary>
    public const double DefaultPriorShape = 1 / 0.09;

    /// <summary>Months in a baseline; it ends 12 months before its financial year starts.</summary>
    public const int Months = 60;

    /// <summary>With fewer months than this there is no alert, only "not enough history".</summary>
    public const int FewestMonths = 24;

    /// <summary>The theme's events expected a death.</summary>
    public double Rate => Shape / RateParameter;

    /// <summary>E = rate x deaths, the mean of what is expected of so many deaths.</summary>
    public double Expected(double deaths) => Rate * deaths;

    /// <summary>Null when the theme has never been seen anywhere: there is then no national rate to start from.</summary>
    /// <param name="nationalRate">Events of all areas over deaths of all areas, in the same months.</param>
    public static ThemeBaseline? Of(double nationalRate, long events, double deaths, double priorShape = DefaultPriorShape) =>
        nationalRate > 0
            ? new ThemeBaseline(nationalRate, priorShape + events, priorShape / nationalRate + deaths, events, deaths)
            : null;
}
