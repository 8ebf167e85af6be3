namespace CdopWorkflow.Reviews.Clocks;

/// <summary>One time limit of a review: what is due when, by which rule, and when it was met.</summary>
/// <param name="Name">"First rapid-response meeting".</param>
/// <param name="DueOn">The last UK day on which it is in time.</param>
/// <param name="DueAt">The instant, for limits in hours.</param>
/// <param name="MetOn">The UK day it was done; null while it is not.</param>
/// <param name="MetAt">The instant it was done, where that is known.</param>
/// <param name="Rule">"48 hours after death".</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record ReviewClock(string Name, DateOnly DueOn, DateTimeOffset? DueAt, DateOnly? MetOn, DateTimeOffset? MetAt, string Rule, string Source)
{
    public bool IsMet => MetOn is not null;

    /// <summary>Whether it was met too late, or is not met and its time is over.</summary>
    public bool IsLate(DateTimeOffset now, DateOnly today) => (DueAt, MetAt, MetOn) switch
    {
        ({ } due, { } met, _) => met > due,
        ({ } due, null, null) => now > due,
        (_, _, { } met) => met > DueOn,
        _ => today > DueOn,
    };
}
