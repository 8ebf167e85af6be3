using CdopWorkflow.Contracts;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>What was last said about a theme in an area.</summary>
public sealed class ThemeStanding
{
    public required string Theme { get; set; }

    public required string Area { get; set; }

    public int Version { get; set; }

    public bool Met { get; set; }

    /// <summary>Name and version of the rule it was last judged by.</summary>
    public string Rule { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Cases { get; set; }

    public int Reviews { get; set; }

    public int CasesBefore { get; set; }

    public int ReviewsBefore { get; set; }

    /// <summary>When it last began or ended.</summary>
    public DateTimeOffset Since { get; set; }

    public ThemeFigures Figures => new(From, To, Cases, Reviews, CasesBefore, ReviewsBefore);

    /// <summary>
    /// What is to be told, or null where nothing is new. That the window has moved on by a day is not news; other counts in it
    /// are.
    /// </summary>
    public IEvent? Judge(ThemeRule rule, ThemeFigures figures, DateTimeOffset now)
    {
        var met = rule.IsMet(figures);
        var sameCounts = figures with { From = From, To = To } == Figures && Rule == rule.Name;
        if (met == Met && (!met || sameCounts))
        {
            return null;
        }

        Since = met == Met ? Since : now;
        (Met, Rule, Version) = (met, rule.Name, Version + 1);
        (From, To) = (figures.From, figures.To);
        (Cases, Reviews, CasesBefore, ReviewsBefore) = (figures.Cases, figures.Reviews, figures.CasesBefore, figures.ReviewsBefore);
        return met
            ? new ThemeDetected(Theme, Area, Version, rule.Name, rule.InWords, figures)
            : new ThemeNoLongerMet(Theme, Area, Version, figures);
    }
}
