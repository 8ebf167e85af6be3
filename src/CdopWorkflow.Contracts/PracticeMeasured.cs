namespace CdopWorkflow.Contracts;

/// <summary>A theme's measure in the 365 days before a change of practice and in those since, so far.</summary>
/// <param name="ChangeId">Of the change.</param>
/// <param name="Version">Grows with every measurement of the change.</param>
/// <param name="Before">Cases and reviews in the 365 days before.</param>
/// <param name="After">Cases and reviews from the day of the change, for 365 days at most.</param>
[WireName("practice-measured.v1")]
public sealed record PracticeMeasured(Guid ChangeId, int Version, PracticeCount Before, PracticeCount After) : IEvent
{
    public string Subject => $"practice:{ChangeId:N}";
}

/// <summary>Reviews with the theme among all in its scope, decided between two days, both included.</summary>
public sealed record PracticeCount(DateOnly From, DateOnly To, int Cases, int Reviews);
