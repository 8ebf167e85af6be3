namespace CdopWorkflow.Reviews.Meetings;

/// <summary>What a calendar is told of a meeting.</summary>
public sealed record CalendarEntry
{
    public required Guid Id { get; init; }

    public required int Sequence { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>When this was written.</summary>
    public required DateTimeOffset Stamp { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly From { get; init; }

    public required TimeOnly To { get; init; }

    public required string Summary { get; init; }

    public string Description { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>E-mail address of who invites; with one, it is an invitation.</summary>
    public string? Organiser { get; init; }

    /// <summary>E-mail address of who is invited.</summary>
    public string? Attendee { get; init; }

    public static CalendarEntry Of(PanelMeeting meeting, string panel, string place, DateTimeOffset now) => new()
    {
        Id = meeting.Id,
        Sequence = meeting.Sequence,
        IsCancelled = meeting.IsCancelled,
        Stamp = now,
        On = meeting.MeetsOn,
        From = meeting.StartsAt,
        To = meeting.EndsAt,
        Summary = $"{panel} panel meeting",
        Description = "Declare your interests and read the packs before the meeting. Sign in, then choose “Your panel”.",
        Place = place,
    };
}
