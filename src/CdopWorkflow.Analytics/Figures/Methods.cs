namespace CdopWorkflow.Analytics.Figures;

/// <summary>How figures are worked out, and who says so: goes with every table, on the page and in its file.</summary>
public static class Methods
{
    private const string Guide = "Public Health England, Technical Guide: Confidence Intervals (2018)";

    public const string Counted = "Counted: reviews, by the day of the panel’s decision. Source: what panels decided, as this service counts it.";

    public const string Died = "Counted: deaths that came under review, by month of death, whether or not a panel has decided. Source: what panels took up, as this service counts it.";

    public const string Shares = "Percentage: 100 × x / n, of the two counts; rounded to one decimal, halves away from nought, and never averaged.";

    public const string Wilson = "95% limits of a proportion x of n: (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)), z = 1.96. Source: Wilson 1927, as in " + Guide + ".";

    public const string Rates = "Rate: deaths of all the years together, divided by live births or children of all the years together, times 1,000 or 100,000.";

    public const string CountLimits =
        "95% limits of d deaths, below 10: half of χ²(0.025; 2d) and of χ²(0.975; 2d + 2); from 10 on d(1 − 1/(9d) − z/(3√d))³ and (d + 1)(1 − 1/(9(d + 1)) + z/(3√(d + 1)))³, z = 1.96; divided as the rate is. Source: " + Guide + ".";

    public const string Compared = "“Similar” where the other value lies within the 95% limits. Source: Office for Health Improvement and Disparities, Fingertips public health technical guidance.";

    public const string Trend = "Trend: five single years, slope weighted by 1/s², chance below 1 in 500, and the same sign whichever year is left out. Source: Fingertips, Trend markers.";

    public const string Gap =
        "Gap: rate of the fifth less rate of all, and that divided by the rate of all. Variances, as the fifth is a part of all, with w its share of the births: (1 − w)²(d₁/n₁² + dₒ/nₒ²) of the difference, 1/d₁ − 1/d of the log of the ratio. Source: derived for this service from independent Poisson counts; the usual formula for two separate groups would be wrong here.";

    public const string RateFunnel = "Limits: (r − α)/n with r the Poisson quantile at the average. Source: Spiegelhalter, Statistics in Medicine 2005;24:1185. Standing: by the area’s own limits. Source: " + Guide + ".";

    public const string ShareFunnel = "Limits: p ∓ z√(p(1 − p)/n) with p the share of all areas, z = 1.96 and 3.09. Source: Spiegelhalter, Statistics in Medicine 2005;24:1185.";

    public const string Xmr = "Limits: mean ∓ 2.66 × mean of the changes from one period to the next. Source: NHS England, Making Data Count.";

    public const string TimeBetween = "Limits: those of the changes of days^(1/3.6), turned back into days. Source: t chart as in qicharts2.";

    public const string Surveillance =
        "Sources: EARS, Hutwagner and others, Journal of Urban Health 2003;80:i89; Noufaily and others, Statistics in Medicine 2013;32:1206; Bayes, Höhle, Computational Statistics 2007;22:571; Rossi and others, Statistics in Medicine 1999;18:2111; Lucas, Technometrics 1985;27:129; likelihood ratio, Höhle and Paul, Computational Statistics and Data Analysis 2008;52:4357.";

    public const string Scan = "Log likelihood ratio: c ln(c/E) + (C − c) ln((C − c)/(C − E)) where c > E. Source: Kulldorff, Journal of the Royal Statistical Society A 2001;164:61.";

    public const string Median = "Median: the middle of the days, or half of the two middle ones. Source: what panels decided, as this service counts it.";

    public const string ThemeRules =
        "WATCH: 3 or more in 12 months (2 or more where a theme is rare) with P(X ≥ count) < 0.005, X negative binomial. ALERT: S = max(0, S + x ln 2 − E) above ln 60; then S begins again at nought. Sources: negative binomial as the gamma-Poisson prediction; Lorden, Annals of Mathematical Statistics 1971;42:1897.";

    public const string ThemeBaseline =
        "Expected: (a + events) / (a / national rate + deaths) for each death, a = 1/0.3², over the 60 months that end 12 months before the financial year. Source: empirical Bayes after Clayton and Kaldor, Biometrics 1987;43:671.";

    public const string Impact =
        "Share of the deaths in scope avoided: (p − p′)(RR − 1) / (1 + p(RR − 1)), of the percentages exposed now and then and the relative risk; several actions together 1 − Π(1 − share). Source: potential impact fraction, Morgenstern and Bursic, Journal of Community Health 1982;7:292.";

    public const string ImpactOnGap =
        "Gap afterwards: (1 + g)(1 − x) / (1 − wx) − 1, with g the gap before, x the share of the group’s deaths avoided and w the group’s part of all deaths. Source: derived for this service.";

    public const string Published = "Source: annual and quarterly reports, as they were published with this service; small numbers hidden by the rule set CDOP-SDC-1.";
}
