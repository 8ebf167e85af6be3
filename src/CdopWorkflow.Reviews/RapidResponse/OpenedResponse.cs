using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.ResponseForms;
using CdopWorkflow.Reviews.ReviewMeetings;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>The words of a rapid response, readable. What was not recorded is empty.</summary>
public sealed record OpenedResponse
{
    public string DecidedBy { get; init; } = "";

    public string Why { get; init; } = "";

    public string LeadHealthProfessional { get; init; } = "";

    public string LeadInvestigator { get; init; } = "";

    public string SocialWorker { get; init; } = "";

    public string VisitedBy { get; init; } = "";

    public string WhyNoVisit { get; init; } = "";

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<OpenedMeeting> Meetings { get; init; } = [];

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<OpenedFinding> Findings { get; init; } = [];

    /// <summary>The forms that belong to a response, begun or not.</summary>
    public IReadOnlyList<OpenedForm> Forms { get; init; } = [];

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<(string Name, Answer Suspected)> Suspected { get; init; } = [];
}

/// <summary>A meeting with its words.</summary>
public sealed record OpenedMeeting(ReviewMeeting Meeting, string Attendees, string Notes);

/// <summary>What was known about the post-mortem from a day on.</summary>
public sealed record OpenedFinding(DateOnly On, PostMortemStatus Status, string Words);
