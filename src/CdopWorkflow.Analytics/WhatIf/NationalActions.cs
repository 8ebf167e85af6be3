using CdopWorkflow.Statistics.WhatIf;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>
/// The seven actions of the national infant mortality report, with its inputs. What it prints is cited by line; what follows only
/// from its results by turning the formula round is called implied.
/// </summary>
public static class NationalActions
{
    private const string Implied = "Implied: it is what the printed points need, and stands nowhere.";

    public static IReadOnlyList<NationalAction> All { get; } =
    [
        new("smoking", "Smoking in pregnancy", WhatIfScope.Group, 23, 15, 1.4, null,
            "National infant mortality report: from 23% to 15% (line 559); smoking raises infant mortality by about 40%. An earlier slide has a fall of two percentage points for the same effect.", 2.0),
        new("obesity", "Maternal obesity", WhatIfScope.Group, 29.87, 23, 1.70, null,
            $"Report, lines 557 to 558: “by 23%” to the population’s level; slide of 2009: “to 23%”. Both hold only if 29.87% are obese now. Now and relative risk: {Implied}", 2.8),
        new("breastfeeding", "Breastfeeding not started", WhatIfScope.Group, 33, 17, 1.40, null,
            $"Report, lines 568 to 571: started by 67%, to be 83%. Relative risk: {Implied}", 4.0),
        new("sleep", "Bed sharing and prone sleeping", WhatIfScope.Sudi, null, null, null, 10,
            "Report, lines 562 to 564: one in ten women persuaded, and 10% of sudden unexpected deaths prevented.", 1.4),
        new("overcrowding", "Overcrowding, through sudden unexpected deaths", WhatIfScope.Sudi, null, null, null, 10,
            $"Report, line 561, gives no inputs. A fall of 10% of sudden unexpected deaths: {Implied} It may overlap with the action above.", 1.4),
        new("teenage", "Conceptions under 18", WhatIfScope.Group, 5.636, 3.156, 1.6, null,
            $"Slide of 2009: a fall by 44%; report, lines 565 to 566: by half. Relative risk 1.6 and births to mothers under 18 of 5.6%: {Implied}", 1.0),
        new("poverty", "Child poverty", WhatIfScope.Group, null, null, null, 4.2661,
            $"Report, lines 554 to 556: half the number of children in poverty. The share of deaths, 4.3%: {Implied}", 3.0),
    ];

    /// <summary>England and Wales, 2007 to 2009: deaths printed, births the ones that give the printed rates and gap.</summary>
    public static (long GroupDeaths, long GroupBirths, long AllDeaths, long AllBirths, double SudiPercent) EnglandAndWales { get; } = (3650, 735_500, 8698, 1_967_000, 20.1);

    public const string BaseSource =
        "England and Wales, 2007 to 2009, births inside marriage or registered by both parents (report, lines 411 to 416). Deaths are printed. Births are not: these give the printed rates of 5.0 and 4.4 and the printed gap of 12%. Births by social class are a sample of one in ten, so the true uncertainty is larger than the ranges.";
}
