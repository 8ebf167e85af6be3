using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Holds;

namespace CdopWorkflow.Tests.Reviews.Clocks;

public sealed class ReviewDaysTests
{
    private static readonly DateOnly Died = new(2025, 1, 1);

    /// <summary>Against counting day by day, over 5,000 invented reviews whose holds overlap, begin before the death, never end or end on the day they began.</summary>
    [Fact]
    public void Net_days_are_the_days_on_which_no_hold_was_open()
    {
        var random = new Random(20250101);
        for (var review = 0; review < 5000; review++)
        {
            var end = Died.AddDays(random.Next(0, 400));
            var holds = Enumerable.Range(0, random.Next(0, 6)).Select(_ => AnyHold(random)).ToArray();
            var net = Enumerable.Range(0, end.DayNumber - Died.DayNumber).Select(Died.AddDays)
                .Count(day => !holds.Any(hold => hold.OpenedOn <= day && (hold.LiftedOn is null || day < hold.LiftedOn)));

            Assert.Equal(new ReviewDays(end.DayNumber - Died.DayNumber, net), ReviewDays.Of(Died, end, holds));
        }
    }

    [Fact]
    public void The_order_of_holds_and_one_lifted_on_its_first_day_change_nothing()
    {
        Hold[] holds = [Held(10, 20), Held(15, 40), Held(30, 30), Held(-9, 5)];
        var days = ReviewDays.Of(Died, Died.AddDays(100), holds);
        Assert.Equal(new ReviewDays(100, 65), days);
        Assert.Equal(days, ReviewDays.Of(Died, Died.AddDays(100), holds.Reverse()));
    }

    [Fact]
    public void No_review_takes_less_than_no_day() => Assert.Equal(new ReviewDays(0, 0), ReviewDays.Of(Died, Died.AddDays(-3), [Held(-9, null)]));

    private static Hold AnyHold(Random random)
    {
        var from = random.Next(-50, 400);
        return Held(from, random.Next(4) == 0 ? null : from + random.Next(0, 200));
    }

    private static Hold Held(int from, int? to) => new() { OpenedOn = Died.AddDays(from), LiftedOn = to is { } end ? Died.AddDays(end) : null };
}
