namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>
/// Whom a recommended action is addressed to, and when they were informed: partners that find action necessary must inform those who
/// can take it (Children Act 2004, section 16M(5)).
/// </summary>
public sealed record Addressee(string To, DateOnly? InformedOn)
{
    public static Addressee Nobody { get; } = new("", null);
}
