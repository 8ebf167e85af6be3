using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Contracts;

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

    public AlertState State { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The last working day on which an acknowledgement is in time.</summary>
    public DateOnly AcknowledgeBy { get; private set; }

    /// <summary>The day for which the chair was told that nobody had acknowledged; null when that never happened.</summary>
    public DateOnly? EscalatedFor { get; private set; }

    public string RuleInWords { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public int Cases { get; private set; }

    public int Reviews { get; private set; }

    public int CasesBefore { get; private set; }

    public int ReviewsBefore { get; private set; }

    public int Version { get; private set; }

    public List<AlertEntry> History { get; } = [];

    public List<LinkedPractice> Practices { get; } = [];

    public List<AddedQuestion> Questions { get; } = [];

    public ThemeFigures Figures => new(From, To, Cases, Reviews, CasesBefore, ReviewsBefore);

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
        var sameCounts = theme.Figures with { From = From, To = To } == Figures;
        if (State == AlertState.NoLongerMet || (State == AlertState.Closed && (began || theme.Figures.Cases > Cases)))
        {
            (State, AcknowledgeBy) = (AlertState.New, acknowledgeBy);
            Take(theme);
            Note(AlertEntryKind.MetAgain, now, AlertWords.System, AlertWords.Reading(Figures));
        }
        else if (State != AlertState.Closed)
        {
            Take(theme);
            if (!sameCounts)
            {
                Note(AlertEntryKind.Updated, now, AlertWords.System, AlertWords.Reading(Figures));
            }
        }
    }

    public void NoLongerMet(ThemeFigures figures, DateTimeOffset now)
    {
        if (State is AlertState.Closed or AlertState.NoLongerMet)
        {
            return;
        }

        State = AlertState.NoLongerMet;
        Take(figures);
        Note(AlertEntryKind.NoLongerMet, now, AlertWords.System, AlertWords.Reading(Figures));
    }

    public void Escalate(DateTimeOffset now)
    {
        EscalatedFor = AcknowledgeBy;
        Note(AlertEntryKind.Escalated, now, AlertWords.System, AlertWords.NotAcknowledged(AcknowledgeBy));
    }

    /// <summary>Why a step is refused now; null when it is not.</summary>
    public string? RefusalOf(AlertStep step) => (State, step) switch
    {
        (AlertState.Closed, _) => "This alert is closed",
        (AlertState.New, AlertStep.Acknowledge) => null,
        (_, AlertStep.Acknowledge) => "This alert has been acknowledged already",
        (AlertState.New, AlertStep.Close) => "Acknowledge the alert before you close it",
        (AlertState.NoLongerMet, AlertStep.Act or AlertStep.Explain) => "The theme no longer meets its rule. Close the alert",
        _ => null,
    };

    /// <summary>Only after <see cref="RefusalOf"/> has said nothing.</summary>
    public void Take(AlertStep step, string text, string who, DateTimeOffset now)
    {
        (State, var kind) = step switch
        {
            AlertStep.Acknowledge => (AlertState.Acknowledged, AlertEntryKind.Acknowledged),
            AlertStep.Act => (AlertState.ActedOn, AlertEntryKind.ActedOn),
            AlertStep.Explain => (AlertState.Explained, AlertEntryKind.Explained),
            AlertStep.Close => (AlertState.Closed, AlertEntryKind.Closed),
        };
        Note(kind, now, who, text);
    }

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
    private void ActedOn() => State = State == AlertState.NoLongerMet ? State : AlertState.ActedOn;

    private void Take(ThemeDetected theme)
    {
        RuleInWords = theme.RuleInWords;
        Take(theme.Figures);
    }

    private void Take(ThemeFigures figures)
    {
        (From, To) = (figures.From, figures.To);
        (Cases, Reviews, CasesBefore, ReviewsBefore) = (figures.Cases, figures.Reviews, figures.CasesBefore, figures.ReviewsBefore);
    }

    private void Note(AlertEntryKind kind, DateTimeOffset now, string who, string text) =>
        History.Add(new AlertEntry { AlertId = Id, Number = ++Version, At = now, Kind = kind, Who = who, Text = text });
}
