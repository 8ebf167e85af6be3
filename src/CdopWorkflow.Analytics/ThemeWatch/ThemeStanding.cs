using System.Text.Json;
using CdopWorkflow.Contracts;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>What was last said about a theme in an area, by the counting rule and by the rules by month of death together.</summary>
public sealed class ThemeStanding
{
    public required string Theme { get; set; }

    public required string Area { get; set; }

    /// <summary>What people call the theme; empty in rows from before it was kept.</summary>
    public string Name { get; set; } = "";

    public int Version { get; set; }

    /// <summary>Whether any rule is met.</summary>
    public bool Met { get; set; }

    /// <summary>Whether the counting rule is met.</summary>
    public bool CountingMet { get; set; }

    /// <summary>Name and version of the counting rule it was last judged by.</summary>
    public string Rule { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Cases { get; set; }

    public int Reviews { get; set; }

    public int CasesBefore { get; set; }

    public int ReviewsBefore { get; set; }

    /// <summary>What the rules by month of death say, as JSON; empty while none of them is met.</summary>
    public string Monthly { get; set; } = "";

    /// <summary>When it last began or ended.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>What the counting rule counted.</summary>
    public ThemeFigures Figures => new(From, To, Cases, Reviews, CasesBefore, ReviewsBefore);

    /// <summary>What is shown: the counting rule's figures while it is met, because a lead can check them by counting.</summary>
    public ThemeFigures Told => CountingMet || Findings is not [var first, ..] ? Figures : first.Figures;

    public IReadOnlyList<ThemeFinding> Findings => Said?.Findings ?? [];

    private MonthlyNews? Said => Monthly == "" ? null : JsonSerializer.Deserialize<MonthlyNews>(Monthly);

    /// <summary>
    /// What is to be told after counting, or null where nothing is new. That the window has moved on by a day is not news; other
    /// counts in it are.
    /// </summary>
    /// <param name="counted">False where the theme is not counted any more.</param>
    public IEvent? Count(ThemeRule rule, ThemeFigures figures, bool counted, DateTimeOffset now)
    {
        var met = counted && rule.IsMet(figures);
        var sameCounts = figures with { From = From, To = To } == Figures && Rule == rule.Name;
        if (met == CountingMet && (!met || sameCounts))
        {
            return null;
        }

        (CountingMet, Rule) = (met, rule.Name);
        (From, To) = (figures.From, figures.To);
        (Cases, Reviews, CasesBefore, ReviewsBefore) = (figures.Cases, figures.Reviews, figures.CasesBefore, figures.ReviewsBefore);
        return Tell(rule, figures, null, now);
    }

    /// <summary>What is to be told after a monthly run, or null where it says what it said before.</summary>
    /// <param name="rule">The counting rule, which goes on standing beside it.</param>
    /// <param name="notice">Null where no rule by month of death is met here, or the theme is told for a wider area.</param>
    /// <param name="figures">What was seen here all the same; null where nothing was.</param>
    /// <param name="toldIn">The wider area.</param>
    /// <param name="now">When the run was.</param>
    public IEvent? Judge(ThemeRule rule, ThemeNotice? notice, ThemeFigures? figures, string? toldIn, DateTimeOffset now)
    {
        var before = Findings;
        var news = notice is null ? "" : JsonSerializer.Serialize(MonthlyNews.Of(notice));
        if (news == Monthly)
        {
            return null;
        }

        Monthly = news;
        Name = notice?.Theme.Name ?? Name;
        return Tell(rule, figures ?? (before is [var first, ..] ? first.Figures : Figures), toldIn, now);
    }

    /// <summary>What was said last, once more, for somebody who was told otherwise: after a restore to an older point.</summary>
    /// <param name="rule">The counting rule.</param>
    /// <param name="version">Beyond every one that was told.</param>
    /// <param name="now">When it is told.</param>
    public IEvent Retell(ThemeRule rule, int version, DateTimeOffset now)
    {
        Version = version - 1;
        return Tell(rule, Told, null, now);
    }

    private IEvent Tell(ThemeRule rule, ThemeFigures ended, string? toldIn, DateTimeOffset now)
    {
        var said = Said;
        var met = CountingMet || said is not null;
        (Since, Met) = (met == Met ? Since : now, met);
        Version++;
        if (!met)
        {
            return new ThemeNoLongerMet(Theme, Area, Version, ended, toldIn);
        }

        var first = said?.Findings[0];
        return new ThemeDetected(
            Theme, Area, Version, CountingMet ? rule.Name : first!.Rule, CountingMet ? rule.InWords : first!.RuleInWords, Told,
            Name == "" ? null : Name, said?.ThemeInWords, said?.ThemeVersion, said?.Findings, said?.Series, said?.Contributing, said?.National ?? false,
            CountingMet ? rule.Line(CasesBefore) : null, CountingMet ? rule.ChanceInWords(CasesBefore) : null);
    }

    /// <summary>As stored: what a notice said, to tell the same again when the counting rule has news.</summary>
    private sealed record MonthlyNews(
        string ThemeInWords, int ThemeVersion, IReadOnlyList<ThemeFinding> Findings, IReadOnlyList<ThemeSeries> Series, IReadOnlyList<string> Contributing, bool National)
    {
        public static MonthlyNews Of(ThemeNotice notice) =>
            new(notice.Theme.InWords, notice.Theme.Version, notice.Findings, notice.Series, notice.Contributing, notice.National);
    }
}
