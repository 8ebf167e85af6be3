using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>What deaths are divided by. The names are in databases: never rename one.</summary>
public enum DenominatorMeasure
{
    [Display(Name = "Live births")]
    LiveBirths,

    /// <summary>Children from birth to the day before they are 18, at the middle of the year.</summary>
    [Display(Name = "Children under 18")]
    Children,
}
