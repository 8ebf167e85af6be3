using CdopWorkflow.Reviews.Clocks;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>Section "Reviews:Ladder": who is told when a clock runs out, clock by clock.</summary>
public sealed record LadderOptions
{
    public const string Section = "Reviews:Ladder";

    public ClockLadder NotifyNationally { get; init; } = new() { RemindBefore = 24, RemindAgainAfter = 0, EscalateAfter = 48 };

    public ClockLadder KeyWorker { get; init; } = new() { RemindBefore = 24, RemindAgainAfter = 0, EscalateAfter = 48 };

    public ClockLadder HomeVisit { get; init; } = new() { RemindBefore = 12, RemindAgainAfter = 0, EscalateAfter = 24 };

    public ClockLadder RapidResponse { get; init; } = new() { RemindBefore = 24, RemindAgainAfter = 0, EscalateAfter = 24 };

    public ClockLadder SecondResponseMeeting { get; init; } = new() { RemindBefore = 2, RemindAgainAfter = 1, EscalateAfter = 5 };

    public ClockLadder CaseReviewNotice { get; init; } = new() { RemindBefore = 2, RemindAgainAfter = 1, EscalateAfter = 2 };

    public ClockLadder RapidReview { get; init; } = new() { RemindBefore = 3, RemindAgainAfter = 1, EscalateAfter = 3 };

    public ClockLadder Notice { get; init; } = new() { RemindBefore = 1, RemindAgainAfter = 1, EscalateAfter = 3 };

    public ClockLadder HoldExpected { get; init; } = new() { RemindBefore = 0, RemindAgainAfter = 14, EscalateAfter = 42 };

    public ClockLadder ReviewMeeting { get; init; } = new() { RemindBefore = 28 };

    public ClockLadder Panel { get; init; } = new() { RemindBefore = 14 };

    public ClockLadder PanelWarning { get; init; } = new() { RemindBefore = 0 };

    public ClockLadder PanelLimit { get; init; } = new() { RemindBefore = 56 };

    /// <summary>Null for clocks that are looked after elsewhere: agencies' returns, and the notification, which has come when a review begins.</summary>
    public ClockLadder? Of(ClockCode code) => code switch
    {
        ClockCode.NotifyPanel => null,
        ClockCode.NotifyNationally => NotifyNationally,
        ClockCode.KeyWorker => KeyWorker,
        ClockCode.HomeVisit => HomeVisit,
        ClockCode.RapidResponse => RapidResponse,
        ClockCode.SecondResponseMeeting => SecondResponseMeeting,
        ClockCode.CaseReviewNotice => CaseReviewNotice,
        ClockCode.RapidReview => RapidReview,
        ClockCode.Notice => Notice,
        ClockCode.HoldExpected => HoldExpected,
        ClockCode.Return => null,
        ClockCode.ReviewMeeting => ReviewMeeting,
        ClockCode.Panel => Panel,
        ClockCode.PanelWarning => PanelWarning,
        ClockCode.PanelLimit => PanelLimit,
    };

    /// <summary>What is wrong with the settings, in an administrator's words.</summary>
    public IEnumerable<string> Faults() => Enum.GetValues<ClockCode>().Where(code => Of(code) is { IsValid: false })
        .Select(code => $"{Section}:{code} must remind no later than it escalates, and name Coordinator, Chair or an e-mail address");
}
