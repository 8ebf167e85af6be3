namespace CdopWorkflow.Alerts.AddQuestion;

/// <summary>A question that agencies are asked because of an alert.</summary>
public sealed class AddedQuestion
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid AlertId { get; set; }

    /// <summary>As agencies read it.</summary>
    public required string Wording { get; set; }

    /// <summary>Returns issued on this day or later carry it.</summary>
    public required DateOnly From { get; set; }
}
