using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Notifications.Scope;

/// <summary>
/// Birth and death by the UK calendar and wall clock. Times matter on the day of birth, where a date alone cannot tell
/// the order; a time may be said to be not known (<see cref="TimeOfBirthKnown"/>), which is an answer and not a gap.
/// </summary>
public sealed record LifeDates(DateOnly? Born, TimeOnly? BornAt, DateOnly? Died, TimeOnly? DiedAt)
{
    public Answer TimeOfBirthKnown { get; init; }

    public Answer TimeOfDeathKnown { get; init; }

    /// <summary>Everything that is wrong, in the order of the form; empty when nothing is.</summary>
    public IReadOnlyList<LifeDateRefusal> Refusals(DateTimeOffset now) =>
        [.. new[] { DateOfBirth(now), TimeOfBirth(now), DateOfDeath(now), TimeOfDeath(now) }.OfType<LifeDateRefusal>()];

    private bool DiedOnDayOfBirth => Born is not null && Born == Died;

    private LifeDateRefusal? DateOfBirth(DateTimeOffset now) => Born switch
    {
        null => new(LifeDateField.DateOfBirth, "Enter the date of birth"),
        var born when born > UkTime.DateOf(now) => new(LifeDateField.DateOfBirth, "Date of birth must be today or in the past"),
        _ => null,
    };

    private LifeDateRefusal? DateOfDeath(DateTimeOffset now) => Died switch
    {
        null => new(LifeDateField.DateOfDeath, "Enter the date of death"),
        var died when died > UkTime.DateOf(now) => new(LifeDateField.DateOfDeath, "Date of death must be today or in the past"),
        // no month or quarter before that can be told to anyone
        var died when died.Value.Year < 1900 => new(LifeDateField.DateOfDeath, "Date of death must be in 1900 or later"),
        var died when died < Born => new(LifeDateField.DateOfDeath, "Date of death must be the same as or after the date of birth"),
        _ => null,
    };

    private LifeDateRefusal? TimeOfBirth(DateTimeOffset now) => (Born, BornAt) switch
    {
        (_, null) when DiedOnDayOfBirth && TimeOfBirthKnown is not (Answer.No or Answer.NotKnown) =>
            new(LifeDateField.TimeOfBirth, "Enter the time of birth, or say that it is not known"),
        ({ } born, { } at) when born == UkTime.DateOf(now) && UkTime.Instant(born, at) > now =>
            new(LifeDateField.TimeOfBirth, "Time of birth must be in the past"),
        _ => null,
    };

    private LifeDateRefusal? TimeOfDeath(DateTimeOffset now) => (Died, DiedAt) switch
    {
        (_, null) when DiedOnDayOfBirth && TimeOfDeathKnown is not (Answer.No or Answer.NotKnown) =>
            new(LifeDateField.TimeOfDeath, "Enter the time of death, or say that it is not known"),
        ({ } died, { } at) when died == UkTime.DateOf(now) && UkTime.Instant(died, at) > now =>
            new(LifeDateField.TimeOfDeath, "Time of death must be in the past"),
        // In the night the clocks go back a death at 01:10 can follow a birth at 01:50, so the later reading is compared.
        ({ } died, { } at) when DiedOnDayOfBirth && BornAt is { } bornAt && UkTime.LastInstant(died, at) < UkTime.Instant(died, bornAt) =>
            new(LifeDateField.TimeOfDeath, "Time of death must be the same as or after the time of birth"),
        _ => null,
    };
}
