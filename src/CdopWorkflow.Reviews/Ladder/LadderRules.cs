using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Clocks;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>Which rung of its ladder a clock has come to.</summary>
public static class LadderRules
{
    /// <summary>After a standstill nobody gets all three letters at once.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(12);

    /// <summary>
    /// The step to take now; null for none. Steps come in order, each once, half a day apart at least. A paused clock asks nothing of
    /// anyone: the hold that pauses it has a clock of its own.
    /// </summary>
    /// <param name="clock">Not met.</param>
    /// <param name="ladder">Its settings.</param>
    /// <param name="taken">The steps taken for this clock and this due date, with when.</param>
    /// <param name="now">The instant to judge by.</param>
    /// <param name="calendar">For clocks in working days.</param>
    public static LadderStep? StepNow(ReviewClock clock, ClockLadder ladder, IReadOnlyList<(LadderStep Step, DateTimeOffset At)> taken, DateTimeOffset now, WorkingCalendar calendar)
    {
        if (clock.IsMet || clock.IsPaused || clock.DueOn is not { } due || taken.Any(step => step.At > now - Apart))
        {
            return null;
        }

        var next = (LadderStep)taken.Count;
        return Enum.IsDefined(next) && taken.All(step => step.Step != next) && HasCome(clock, due, next, ladder, now, calendar) ? next : null;
    }

    private static bool HasCome(ReviewClock clock, DateOnly due, LadderStep step, ClockLadder ladder, DateTimeOffset now, WorkingCalendar calendar)
    {
        var offset = step switch
        {
            LadderStep.Remind => -ladder.RemindBefore,
            LadderStep.RemindAgain => ladder.RemindAgainAfter,
            LadderStep.Escalate => ladder.EscalateAfter,
        };
        if (clock.DueAt is { } instant)
        {
            return now >= instant.AddHours(offset);
        }

        return UkTime.DateOf(now) >= (clock.Rule.Measure == ClockMeasure.WorkingDays ? calendar.AddWorkingDays(due, offset) : due.AddDays(offset));
    }
}
