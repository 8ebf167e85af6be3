using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews;

/// <summary>Section "reviews": time limits and who is asked. The defaults are those of the guidance, or proposals where it has none.</summary>
public sealed record ReviewsOptions
{
    private static readonly string[] UsualAgencies =
    [
        "Hospital", "Maternity", "Health visiting", "School nursing", "GP", "Mental health services", "Ambulance service", "Children’s social care",
        "Adult social care", "Education", "Police", "Probation", "Youth justice", "Housing", "Drug and alcohol services", "Domestic abuse services",
    ];

    /// <summary>Hours from death in which the panel is to be notified.</summary>
    [Range(1, 1000)]
    public int NotifyPanelHours { get; init; } = 24;

    /// <summary>Hours from death in which the national database is to be told.</summary>
    [Range(1, 1000)]
    public int NotifyNationallyHours { get; init; } = 48;

    /// <summary>Path of an installation's own mapping file for the national return; the shipped one where there is none.</summary>
    public string? NationalMapping { get; init; }

    /// <summary>Years after the end of a review in which its records are kept. No national figure exists: an area's own.</summary>
    [Range(1, 200)]
    public int RetentionYears { get; init; } = 25;

    /// <summary>The age that the child would have reached before which they are not disposed of.</summary>
    [Range(0, 200)]
    public int RetentionUntilAge { get; init; } = 25;

    [Range(1, 1000)]
    public int KeyWorkerHours { get; init; } = 48;

    /// <summary>Hours from death to the decision on a visit to the home or scene.</summary>
    [Range(1, 1000)]
    public int HomeVisitHours { get; init; } = 24;

    /// <summary>Hours from death to the first rapid-response meeting.</summary>
    [Range(1, 1000)]
    public int RapidResponseHours { get; init; } = 48;

    /// <summary>Working days from death to that meeting, where the area counts so; 0 where it counts hours.</summary>
    [Range(0, 100)]
    public int RapidResponseWorkingDays { get; init; }

    /// <summary>Months after which somebody asks how a hold stands whose end nobody has named.</summary>
    [Range(1, 60)]
    public int HoldReviewMonths { get; init; } = 3;

    /// <summary>Working days from the first result of a post-mortem to the second meeting. No guidance sets a limit: an area's own.</summary>
    [Range(1, 100)]
    public int SecondMeetingWorkingDays { get; init; } = 5;

    /// <summary>Working days from awareness to the notice of a serious incident to the national panel.</summary>
    [Range(1, 100)]
    public int CaseReviewNoticeWorkingDays { get; init; } = 5;

    /// <summary>Working days from awareness to the rapid review of the safeguarding partners.</summary>
    [Range(1, 100)]
    public int RapidReviewWorkingDays { get; init; } = 15;

    [Range(1, 60)]
    public int ReviewMeetingMonths { get; init; } = 3;

    /// <summary>Weeks from the review meeting, or the end of an inquest after it, to the panel.</summary>
    [Range(1, 100)]
    public int PanelWeeks { get; init; } = 6;

    [Range(1, 60)]
    public int PanelWarningMonths { get; init; } = 6;

    [Range(1, 60)]
    public int PanelLimitMonths { get; init; } = 12;

    /// <summary>Days an agency has for its return.</summary>
    [Range(1, 365)]
    public int ReturnDueDays { get; init; } = 21;

    /// <summary>Days after the request on which an agency is reminded.</summary>
    [Range(1, 365)]
    public int ReturnReminderDays { get; init; } = 14;

    /// <summary>Days after the due date on which a missing return is taken to the agency's manager.</summary>
    [Range(1, 365)]
    public int ReturnEscalationDays { get; init; } = 7;

    /// <summary>The agency without whose return overcrowding is not known.</summary>
    [Required]
    public string HousingAgency { get; init; } = "Housing";

    /// <summary>Days a link to a return works.</summary>
    [Range(1, 365)]
    public int ReturnLinkDays { get; init; } = 60;

    /// <summary>Minutes the code of a link works.</summary>
    [Range(1, 1440)]
    public int ReturnCodeMinutes { get; init; } = 30;

    /// <summary>Wrong tries that end a code.</summary>
    [Range(1, 20)]
    public int ReturnCodeTries { get; init; } = 5;

    /// <summary>Codes that can be asked for in a row without one being entered rightly; then the link ends.</summary>
    [Range(1, 100)]
    public int ReturnCodes { get; init; } = 10;

    /// <summary>Minutes without a page after which a return closes and asks for a code again.</summary>
    [Range(5, 1440)]
    public int ReturnSessionMinutes { get; init; } = 120;

    /// <summary>Minutes after sending in which the person who sent a return can keep a copy.</summary>
    [Range(1, 1440)]
    public int ReturnCopyMinutes { get; init; } = 30;

    /// <summary>Requests a minute to returns by link from one address.</summary>
    [Range(1, 100000)]
    public int ReturnRequestsPerMinute { get; init; } = 120;

    /// <summary>Whether an agency can be asked only under a recorded information-sharing agreement. Without it, one that is recorded must not be overdue.</summary>
    public bool RequireAgreement { get; init; }

    /// <summary>Hours after which coordinators are reminded of a notification that may be a duplicate and waits for their decision.</summary>
    [Range(1, 1000)]
    public int DuplicateReminderHours { get; init; } = 24;

    /// <summary>Hours after which their chair is told of it.</summary>
    [Range(1, 1000)]
    public int DuplicateEscalationHours { get; init; } = 72;

    /// <summary>Working days after which the receiving panel is reminded of a transfer.</summary>
    [Range(1, 100)]
    public int TransferReminderWorkingDays { get; init; } = 2;

    /// <summary>Working days after which the receiving panel's chair is told of it.</summary>
    [Range(1, 100)]
    public int TransferEscalationWorkingDays { get; init; } = 4;

    /// <summary>Working days from what a review found to the day those who must know are told; a proposal, there is no national rule.</summary>
    [Range(1, 100)]
    public int NoticeWorkingDays { get; init; } = 2;

    /// <summary>Months after the death of a baby on which the coordinator is reminded to ask whether the family expects another child.</summary>
    [Range(1, 60)]
    public int NextInfantMonths { get; init; } = 14;

    /// <summary>The agencies offered for returns; empty for the usual ones.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    public IReadOnlyList<string> AgenciesOffered => Agencies.Count > 0 ? Agencies : UsualAgencies;
}
