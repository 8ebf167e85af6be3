using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>The words that a file of denominators may use.</summary>
public static class DenominatorCodes
{
    public static IReadOnlyDictionary<string, DenominatorMeasure> Measures { get; } = new Dictionary<string, DenominatorMeasure>
    {
        ["live-births"] = DenominatorMeasure.LiveBirths,
        ["children"] = DenominatorMeasure.Children,
    };

    public static IReadOnlyDictionary<string, DenominatorBreakdown> Breakdowns { get; } = new Dictionary<string, DenominatorBreakdown>
    {
        [""] = DenominatorBreakdown.None,
        ["deprivation-fifth"] = DenominatorBreakdown.DeprivationFifth,
        ["ethnic-group"] = DenominatorBreakdown.EthnicGroup,
        ["mother-ethnic-group"] = DenominatorBreakdown.MotherEthnicGroup,
        ["mother-age"] = DenominatorBreakdown.MotherAge,
        ["sex"] = DenominatorBreakdown.Sex,
    };

    /// <summary>The categories of a breakdown; one without a name where there is none.</summary>
    public static IReadOnlyList<string> CategoriesOf(DenominatorBreakdown breakdown) => breakdown switch
    {
        DenominatorBreakdown.None => [""],
        DenominatorBreakdown.DeprivationFifth => ["1", "2", "3", "4", "5"],
        DenominatorBreakdown.EthnicGroup or DenominatorBreakdown.MotherEthnicGroup => Enum.GetNames<EthnicGroup>(),
        DenominatorBreakdown.MotherAge => Enum.GetNames<MotherAgeBand>(),
        DenominatorBreakdown.Sex => Enum.GetNames<Sex>(),
    };
}
