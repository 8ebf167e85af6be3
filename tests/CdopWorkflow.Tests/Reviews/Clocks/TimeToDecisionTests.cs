using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Holds;

namespace CdopWorkflow.Tests.Reviews.Clocks;

/// <summary>What leaves about how long a review took tells the month of death, as the fact does anyway, and nothing finer.</summary>
public sealed class TimeToDecisionTests
{
    private static readonly DateOnly Decided = new(2025, 9, 9);

    private static readonly DateOnly[] Month = [.. Enumerable.Range(1, 28).Select(day => new DateOnly(2025, 2, day))];

    [Fact]
    public void Days_are_counted_from_the_middle_of_the_month_and_months_are_exact()
    {
        Hold[] holds = [Held(new DateOnly(2025, 4, 1), new DateOnly(2025, 5, 1)), Held(new DateOnly(2025, 4, 20), new DateOnly(2025, 6, 10))];

        Assert.Equal(new TimeToDecision(206, 136, 4), TimeToDecision.Of(new DateOnly(2025, 2, 3), Decided, holds));
        Assert.Equal(new TimeToDecision(206, 206, 7), TimeToDecision.Of(new DateOnly(2025, 3, 9).AddDays(-28), Decided, []));
        Assert.Equal(new TimeToDecision(0, 0, 0), TimeToDecision.Of(new DateOnly(2025, 9, 1), Decided, []));
    }

    [Fact]
    public void Nobody_can_work_the_day_of_death_out_of_the_days() => Assert.Single(Month.Select(died => Days(died, [])).Distinct());

    /// <summary>Its days, and not only its end, would tell: net days taken off gross days are the days of the hold.</summary>
    [Fact]
    public void Nor_out_of_a_hold_that_began_with_the_death() =>
        Assert.Single(Month.Select(died => Days(died, [Held(died, Decided)])).Concat(Month.Where(day => day.Day < 27).Select(died => Days(died, [Held(died.AddDays(2), Decided)]))).Distinct());

    private static (int Gross, int Net) Days(DateOnly died, Hold[] holds)
    {
        var took = TimeToDecision.Of(died, Decided, holds);
        return (took.Gross, took.Net);
    }

    private static Hold Held(DateOnly from, DateOnly? to) => new() { Kind = HoldKind.Inquest, OpenedOn = from, LiftedOn = to };
}
