using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>By what a denominator is split, if at all: only by what facts are split by as well. The names are in databases: never rename one.</summary>
public enum DenominatorBreakdown
{
    [Display(Name = "All")]
    None,

    /// <summary>1, most deprived, to 5.</summary>
    [Display(Name = "Fifth of deprivation")]
    DeprivationFifth,

    [Display(Name = "Ethnic group")]
    EthnicGroup,

    [Display(Name = "Ethnic group of the mother")]
    MotherEthnicGroup,

    [Display(Name = "Age of the mother")]
    MotherAge,

    [Display(Name = "Sex")]
    Sex,
}
