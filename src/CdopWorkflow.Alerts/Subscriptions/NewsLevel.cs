using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Alerts.Subscriptions;

/// <summary>How much of an alert's life a person is written to about. The names are in databases: never rename one.</summary>
public enum NewsLevel
{
    [Display(Name = "Every change of its figures, too")]
    Everything,

    [Display(Name = "When it is raised, meets another rule, comes back or is no longer met")]
    TurningPoints,

    [Display(Name = "Only when it is raised or meets another rule")]
    NewAlerts,
}

public static class NewsLevels
{
    public static bool Includes(this NewsLevel level, AlertEntryKind kind) => kind switch
    {
        AlertEntryKind.Raised or AlertEntryKind.MetAgain or AlertEntryKind.RuleAdded => true,
        AlertEntryKind.NoLongerMet or AlertEntryKind.SnoozeEnded => level != NewsLevel.NewAlerts,
        AlertEntryKind.Updated => level == NewsLevel.Everything,
        _ => false,
    };
}
