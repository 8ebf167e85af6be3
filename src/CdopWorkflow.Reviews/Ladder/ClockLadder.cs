using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>When somebody is told about one kind of clock, and who. Counted in hours, days or working days, as the clock itself is.</summary>
public sealed record ClockLadder
{
    /// <summary>Before the time is over.</summary>
    public int RemindBefore { get; init; } = 7;

    /// <summary>After it.</summary>
    public int RemindAgainAfter { get; init; } = 1;

    /// <summary>After it.</summary>
    public int EscalateAfter { get; init; } = 14;

    /// <summary>A role in the review's panel, or the address of a person.</summary>
    public string Remind { get; init; } = nameof(Role.Coordinator);

    /// <summary>A role in the review's panel, or the address of a person: the designated doctor, for example.</summary>
    public string Escalate { get; init; } = nameof(Role.Chair);

    public string Told(LadderStep step) => step == LadderStep.Escalate ? Escalate : Remind;

    /// <summary>The role that is told; null where an address is.</summary>
    public static Role? RoleOf(string told) => Enum.TryParse<Role>(told, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;

    public bool IsValid => RemindBefore >= 0 && RemindAgainAfter >= 0 && EscalateAfter >= RemindAgainAfter && Works(Remind) && Works(Escalate);

    private static bool Works(string told) => RoleOf(told) is Role.Coordinator or Role.Chair || MailAddresses.IsAddress(told);
}
