using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Reviews.PanelHome;

/// <summary>One review on an agenda, from the point of view of one person.</summary>
public sealed record PanelWork(string Pack, DateOnly MeetsOn, PanelTask Task)
{
    /// <summary>Sections without which nothing can be decided.</summary>
    private static readonly Section[] Needed = [Section.Factors, Section.Maternal, Section.Conclusions];

    public static PanelTask TaskOf(Interest? declared, bool read, AnalysisContent content, bool chairs) => declared switch
    {
        null => PanelTask.Declare,
        Interest.Conflict => PanelTask.Closed,
        _ when !read => PanelTask.Read,
        _ when Needed.Any(section => content.NumberOf(section) == 0) => PanelTask.RecordFactors,
        _ => chairs ? PanelTask.Decide : PanelTask.Wait,
    };
}
