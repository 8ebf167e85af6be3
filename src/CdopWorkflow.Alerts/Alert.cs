using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Alerts.Life;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Alerts;

/// <summary>
/// What people are told about a theme in an area, and what they did about it. There is one while its life lasts: it is updated
/// rather than raised again. It knows counts and codes; it cannot know a case.
/// </summary>
public sealed class Alert
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>TA-2025-0001: theme alert, year, number in the year.</summary>
    public required string Reference { get; set; }

    public required string Theme { get; set; }

    public required string Area { get; set; }

    /// <summary>What people call the theme; empty in alerts from before themes could be built.</summary>
    public string ThemeName { get; private set; } = "";

    /// <summary>Codes of the panels within that contribute, separated by commas: their leads see the alert too.</summary>
    public string Contributing { get; private set; } = "";

    /// <summary>It stood out at some time when all themes of all panels were compared at once.</summary>
    public bool StandsOutNationally { get; private set; }

    /// <summary>Which rules are met, separated by commas: "counting", "watch", "alert"; empty in alerts from before it was kept.</summary>
    public string Rules { get; private set; } = "";

    public AlertState State { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The last working day on which an acknowledgement is in time.</summary>
    public DateOnly AcknowledgeBy { get; private set; }

    /// <summary>The day for which the chair was told that nobody had acknowledged; null when that never happened.</summary>
    public DateOnly? EscalatedFor { get; private set; }

    /// <summary>The day on which a snooze ends; null where the alert is not snoozed.</summary>
    public DateOnly? SnoozedUntil { get; private set; }

    public string RuleInWords { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public int Cases { get; private set; }

    public int Reviews { get; private set; }

    public int CasesBefore { get; private set; }

    public int ReviewsBefore { get; private set; }

    /// <summary>What the years before lead one to expect; null where reviews were counted by the day of the decision.</summary>
    public decimal? Expected { get; private set; }

    public int Version { get; private set; }

    public List<AlertEntry> History { get; } = [];

    public List<LinkedPractice> Practices { get; } = [];

    public List<AddedQuestion> Questions { get; } = [];

    public ThemeFigures Figures => new(From, To, Cases, Reviews, CasesBefore, ReviewsBefore, Expected);

    /// <summary>It concerns the country: England's leads and analysts answer for it.</summary>
    public bool IsNational => StandsOutNationally || Area == AreaTable.England;

    /// <summary>The chair was told, and still nobody has answered.</summary>
    public bool WaitsForChair => State == AlertState.New && EscalatedFor == AcknowledgeBy;

    public void Raise(ThemeDetected theme, DateTimeOffset now, DateOnly acknowledgeBy)
    {
        (State, RaisedAt, AcknowledgeBy) = (AlertState.New, now, acknowledgeBy);
        Take(theme);
        Note(AlertEntryKind.Raised, now, AlertWords.System, AlertWords.Reading(Figures));
    }

    /// <summary>Takes in that its theme meets the rule, with figures that may be new.</summary>
    /// <param name="theme">What was detected.</param>
    /// <param name="began">The theme did not meet its rule just before.</param>
    /// <param name="now">When this was learned.</param>
    /// <param name="acknowledgeBy">The day by which to acknowledge, should the alert begin anew.</param>
    public void Update(ThemeDetected theme, bool began, DateTimeOffset now, DateOnly acknowledgeBy)
    {
        var (sameCounts, more) = (theme.Figures with { From = From, To = To } == Figures, theme.Figures.Cases > Cases);
        if (Fire(AlertTrigger.MeetRule, new AlertFacts { NewsSinceClosing = began || more }).Count == 0)
        {
            (AcknowledgeBy, SnoozedUntil) = (acknowledgeBy, null);
            Take(theme);
            Note(AlertEntryKind.MetAgain, now, AlertWords.System, AlertWords.Reading(Figures));
        }
        else if (State != AlertState.Closed)
        {
            // what was put off was put off for fewer reviews, and for fewer rules, than there are now
            var added = AlertRules.News(Rules, AlertRules.Of(theme), theme.StandsOutNationally && !StandsOutNationally);
            SnoozedUntil = more || added.Length > 0 ? null : SnoozedUntil;
            Take(theme);
            if (added.Length > 0)
            {
                Note(AlertEntryKind.RuleAdded, now, AlertWords.System, $"{added} {AlertWords.Reading(Figures)}");
            }
            else if (!sameCounts)
            {
                Note(AlertEntryKind.Updated, now, AlertWords.System, AlertWords.Reading(Figures));
            }
        }
    }

    /// <param name="figures">What is counted now.</param>
    /// <param name="now">When this was learned.</param>
    /// <param name="toldIn">Name of the wider area for which the theme is told instead; null where it is told nowhere.</param>
    public void NoLongerMet(ThemeFigures figures, DateTimeOffset now, string? toldIn = null)
    {
        if (Fire(AlertTrigger.LoseRule, new AlertFacts()).Count > 0)
        {
            return;
        }

        SnoozedUntil = null;
        Take(figures);
        Note(AlertEntryKind.NoLongerMet, now, AlertWords.System, $"The {(Expected is null ? "reviews" : "deaths")} that count now: {AlertWords.Reading(Figures)}{AlertWords.Instead(toldIn)}.");
    }

    public void Escalate(DateTimeOffset now)
    {
        EscalatedFor = AcknowledgeBy;
        Note(AlertEntryKind.Escalated, now, AlertWords.System, AlertWords.NotAcknowledged(AcknowledgeBy));
    }

    /// <summary>Nobody leads safeguarding here, nor around here: the chair need not wait for an acknowledgement that cannot come.</summary>
    public void EscalateAtOnce(DateTimeOffset now, string area)
    {
        EscalatedFor = AcknowledgeBy;
        Note(AlertEntryKind.NoLead, now, AlertWords.System, AlertWords.NoLead(area));
    }

    /// <summary>Why a step is refused whatever is said with it; null when it is not.</summary>
    public string? RefusalOf(AlertStep step) => RefusalOf(TriggerOf(step));

    /// <inheritdoc cref="RefusalOf(AlertStep)"/>
    public string? RefusalOf(AlertTrigger trigger) =>
        new AlertWorkflow(State, new AlertFacts { ReasonGiven = true, SnoozeEndIsInReach = true }).Fire(trigger) is [var reason, ..] ? reason : null;

    /// <summary>Takes a step with what the person wrote; the reasons when it is refused.</summary>
    public IReadOnlyList<string> Take(AlertStep step, string text, string who, DateTimeOffset now)
    {
        var refusals = Fire(TriggerOf(step), new AlertFacts { ReasonGiven = !string.IsNullOrWhiteSpace(text) });
        if (refusals.Count == 0)
        {
            SnoozedUntil = State == AlertState.Closed ? null : SnoozedUntil;
            Note(KindOf(step), now, who, text);
        }

        return refusals;
    }

    /// <summary>Puts an alert off that somebody has acknowledged; the reasons when it is refused.</summary>
    public IReadOnlyList<string> Snooze(DateOnly until, string why, string who, DateTimeOffset now, AlertFacts facts)
    {
        var refusals = Fire(AlertTrigger.Snooze, facts with { ReasonGiven = !string.IsNullOrWhiteSpace(why) });
        if (refusals.Count == 0)
        {
            SnoozedUntil = until;
            Note(AlertEntryKind.Snoozed, now, who, AlertWords.Snoozed(until, why));
        }

        return refusals;
    }

    /// <summary>Ends the snooze: its day has come, or a person wishes so.</summary>
    public void Wake(string who, string text, DateTimeOffset now)
    {
        SnoozedUntil = null;
        Note(AlertEntryKind.SnoozeEnded, now, who, text);
    }

    public bool IsSnoozed(DateOnly today) => SnoozedUntil > today;

    public void Link(LinkedPractice practice, string who, DateTimeOffset now)
    {
        Practices.Add(practice);
        ActedOn();
        Note(AlertEntryKind.PracticeChanged, now, who, AlertWords.Linked(practice));
    }

    public void Add(AddedQuestion question, string who, DateTimeOffset now)
    {
        Questions.Add(question);
        ActedOn();
        Note(AlertEntryKind.QuestionAdded, now, who, AlertWords.Added(question));
    }

    /// <summary>Whoever changes something has seen the alert and acts on it, whatever it was before.</summary>
    private void ActedOn() => Fire(AlertTrigger.Act, new AlertFacts { ReasonGiven = true });

    private IReadOnlyList<string> Fire(AlertTrigger trigger, AlertFacts facts)
    {
        var life = new AlertWorkflow(State, facts);
        var refusals = life.Fire(trigger);
        State = life.State;
        return refusals;
    }

    private static AlertTrigger TriggerOf(AlertStep step) => step switch
    {
        AlertStep.Acknowledge => AlertTrigger.Acknowledge,
        AlertStep.Act => AlertTrigger.Act,
        AlertStep.Explain => AlertTrigger.Explain,
        AlertStep.Close => AlertTrigger.Close,
    };

    private static AlertEntryKind KindOf(AlertStep step) => step switch
    {
        AlertStep.Acknowledge => AlertEntryKind.Acknowledged,
        AlertStep.Act => AlertEntryKind.ActedOn,
        AlertStep.Explain => AlertEntryKind.Explained,
        AlertStep.Close => AlertEntryKind.Closed,
    };

    private void Take(ThemeDetected theme)
    {
        RuleInWords = theme.RuleInWords;
        (ThemeName, Contributing) = (theme.ThemeName ?? ThemeName, string.Join(',', theme.Contributing ?? []));
        (StandsOutNationally, Rules) = (StandsOutNationally || theme.StandsOutNationally, AlertRules.Of(theme));
        Take(theme.Figures);
    }

    private void Take(ThemeFigures figures)
    {
        (From, To) = (figures.From, figures.To);
        (Cases, Reviews, CasesBefore, ReviewsBefore) = (figures.Cases, figures.Reviews, figures.CasesBefore, figures.ReviewsBefore);
        Expected = figures.Expected;
    }

    private void Note(AlertEntryKind kind, DateTimeOffset now, string who, string text) =>
        History.Add(new AlertEntry { AlertId = Id, Number = ++Version, At = now, Kind = kind, Who = who, Text = text });
}
