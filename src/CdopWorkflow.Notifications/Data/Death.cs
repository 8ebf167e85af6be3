namespace CdopWorkflow.Notifications.Data;

/// <summary>One per child's death, however many notify it. Its id and reference are those of the review.</summary>
public sealed class Death
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Prefix of the panel, year of receipt, number within both: "LAN-2025-0007".</summary>
    public required string Reference { get; init; }

    public required string Panel { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }
}
