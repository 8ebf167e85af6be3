using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>How a theme may be watched. The names are stored: never rename one.</summary>
public enum WatchRule
{
    [Display(Name = "Count and ratio", Description = "Told on the day of a panel’s decision: enough sudden unexpected infant deaths with the theme, and enough more than the year before")]
    Counting,

    [Display(Name = "WATCH", Description = "Told monthly: so many in 12 months as chance would give in fewer than 1 of 200 years")]
    Watch,

    [Display(Name = "WATCH of a rare theme", Description = "As WATCH; where fewer than 1 death in 5 years is expected, 2 in 12 months can be enough. For themes of which a second is a reason to look")]
    RareWatch,

    [Display(Name = "ALERT", Description = "Told monthly: the evidence for a doubling, added up month by month")]
    Alert,
}
