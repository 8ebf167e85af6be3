namespace CdopWorkflow.Reviews.Clocks;

/// <summary>One time limit of a review: what is due when, by which rule, and when it was met.</summary>
/// <param name="Rule">The row of the table of clocks.</param>
/// <param name="Key">Which clock of the review it is: the rule's code, and for a hold or a return its id as well.</param>
/// <param name="DueOn">The last UK day on which it is in time; null where the bank holidays needed to tell are not known.</param>
/// <param name="DueAt">The instant, for limits in hours.</param>
/// <param name="MetOn">The UK day it was done; null while it is not.</param>
/// <param name="MetAt">The instant it was done, where that is known.</param>
public sealed record ReviewClock(ClockRule Rule, string Key, DateOnly? DueOn, DateTimeOffset? DueAt, DateOnly? MetOn, DateTimeOffset? MetAt)
{
    /// <summary>"First rapid-response meeting".</summary>
    public string Name { get; init; } = Rule.Name;

    /// <summary>"48 hours after death".</summary>
    public string Words
    {
        get => field ?? Rule.Words;
        init;
    }

    /// <summary>What open holds keep waiting at this clock's gate. It goes on counting: a hold explains a delay, it does not undo it.</summary>
    public IReadOnlyList<string> PausedBy { get; init; } = [];

    public bool IsMet => MetOn is not null;

    public bool IsPaused => !IsMet && PausedBy.Count > 0;

    /// <summary>Whether it was met too late, or is not met and its time is over.</summary>
    public bool IsLate(DateTimeOffset now, DateOnly today) => (DueAt, MetAt, MetOn) switch
    {
        ({ } due, { } met, _) => met > due,
        ({ } due, null, null) => now > due,
        (_, _, { } met) => met > DueOn,
        _ => today > DueOn,
    };
}
