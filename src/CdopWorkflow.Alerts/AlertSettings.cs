using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Alerts;

/// <summary>Settings of the Alerts service. Section "Alerts".</summary>
public sealed record AlertSettings
{
    /// <summary>Working days in England after which an alert that nobody has acknowledged goes to the chair.</summary>
    [Range(1, 60)]
    public int AcknowledgeWithinWorkingDays { get; init; } = 5;

    /// <summary>A theme that stands out again this soon after its alert was raised renews that alert; later, it raises a new one.</summary>
    [Range(1, 60)]
    public int RenewWithinMonths { get; init; } = 12;

    /// <summary>The longest that an acknowledged alert may be put off.</summary>
    [Range(1, 365)]
    public int SnoozeDaysAtMost { get; init; } = 90;
}
