namespace CdopWorkflow.Notifications.Data;

/// <summary>One per child's death, however many notify it. Its id and reference are those of the review.</summary>
public sealed class Death
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Prefix of the panel, year of receipt, number within both: "LAN-2025-0007".</summary>
    public required string Reference { get; init; }

    /// <summary>Code of the panel that reviews it.</summary>
    public required string Panel { get; set; }

    /// <summary>Of the review, when it last changed panel; 0 while it never has.</summary>
    public int PanelVersion { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }
}
