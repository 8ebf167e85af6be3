using CdopWorkflow.Analytics.Attendance;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>A section of a report, with the tables that stand in it.</summary>
/// <param name="Code">Part of the address where its words are written.</param>
/// <param name="Hint">What belongs there.</param>
/// <param name="Tables">Codes of its tables.</param>
public sealed record ReportSection(string Code, string Title, string Hint, params IReadOnlyList<string> Tables)
{
    public const string Summary = "summary";
    public const string LastYear = "last-year";
    public const string Recommendations = "recommendations";

    /// <summary>The sections that annual reports of English panels have, in order.</summary>
    public static IReadOnlyList<ReportSection> All { get; } =
    [
        new(Summary, "Summary", "What a board must know: how many deaths were reviewed, what could be changed, what it is asked to do."),
        new("process", "What the panel does", "The panel’s role, its legal basis and how reviews are done."),
        new("panel", "The panel and who attended", "Which organisations sit on the panel, and how often they came. Name organisations, not people.", AttendanceTable.Code),
        new("deaths", "Deaths that came under review", "What the numbers of the period say, and what they cannot say.", "deaths"),
        new("reviews", "Reviews and how long they took", "What held reviews up.", "years", "duration"),
        new("causes", "Causes of death and what could be changed", "What the panel found again and again.", "factors", "category"),
        new("children", "The children", "Who is over-represented, compared with the children who live in the area.", "age", "sex", "ethnicity", "mother-age"),
        new("circumstances", "Expected and unexpected deaths", "Joint agency responses, inquests, places of death.", "sudden", "place", "inquest"),
        new("places", "Where families lived", "Councils and deprivation.", "areas", "deprivation"),
        new("comparison", "Comparison with other areas", "How the area compares with its region and with England.", "comparison"),
        new("learning", "What was learned and what was done", "Learning of the period and the actions taken on it."),
        new(LastYear, "What became of last year’s recommendations", "Each recommendation, and whether it is done."),
        new(Recommendations, "Recommendations", "Numbered, for the Health and Wellbeing Board to agree."),
        new("data", "How good the data are", "What is not known often enough, and who will see to it."),
    ];

    public static ReportSection? Find(string? code) => All.FirstOrDefault(section => section.Code == code);
}
