using Stateless;
using Stateless.Reflection;

namespace CdopWorkflow.Alerts.Life;

/// <summary>
/// The life of an alert as a state machine: every state, every step, every guard. A guard's sentence is what the page shows when the
/// step is refused. docs/alert-life.md is written from here.
/// </summary>
public sealed class AlertWorkflow
{
    private readonly StateMachine<AlertState, AlertTrigger> machine;
    private readonly AlertFacts facts;
    private IReadOnlyList<string> refusals = [];

    public AlertWorkflow(AlertState state, AlertFacts facts)
    {
        State = state;
        this.facts = facts;
        machine = new(() => State, next => State = next, FiringMode.Immediate);
        machine.OnUnhandledTrigger((from, trigger, unmet) => refusals = unmet is { Count: > 0 } ? [.. unmet] : [NotNow(from, trigger)]);
        Configure();
    }

    public AlertState State { get; private set; }

    /// <summary>The machine as data, for the document.</summary>
    public StateMachineInfo Info => machine.GetInfo();

    /// <summary>Takes a step.</summary>
    /// <returns>Every reason why it was refused; empty when the alert has moved on.</returns>
    public IReadOnlyList<string> Fire(AlertTrigger trigger)
    {
        refusals = [];
        machine.Fire(trigger);
        return refusals;
    }

    /// <summary>Why a state does not know a step.</summary>
    public static string NotNow(AlertState state, AlertTrigger trigger) => (state, trigger) switch
    {
        (AlertState.Closed, _) => "This alert is closed",
        (AlertState.NoLongerMet, _) => "The theme no longer meets its rule. Close the alert",
        (AlertState.New, AlertTrigger.Close) => "Acknowledge the alert before you close it",
        (AlertState.New, AlertTrigger.Snooze) => "Acknowledge the alert before you snooze it",
        (_, AlertTrigger.Acknowledge) => "This alert has been acknowledged already",
        _ => $"This alert is “{state.Label()}”: “{trigger.Label()}” is not possible now",
    };

    private void Configure()
    {
        machine.Configure(AlertState.New)
            .PermitIf(AlertTrigger.Acknowledge, AlertState.Acknowledged, Reason("Enter what happens next"))
            .PermitIf(AlertTrigger.Act, AlertState.ActedOn, Done())
            .PermitIf(AlertTrigger.Explain, AlertState.Explained, Why())
            .Permit(AlertTrigger.LoseRule, AlertState.NoLongerMet);

        machine.Configure(AlertState.Acknowledged)
            .PermitIf(AlertTrigger.Act, AlertState.ActedOn, Done())
            .PermitIf(AlertTrigger.Explain, AlertState.Explained, Why())
            .PermitReentryIf(AlertTrigger.Snooze, Snoozed())
            .PermitIf(AlertTrigger.Close, AlertState.Closed, Over())
            .Permit(AlertTrigger.LoseRule, AlertState.NoLongerMet);

        machine.Configure(AlertState.ActedOn)
            .PermitReentryIf(AlertTrigger.Act, Done())
            .PermitIf(AlertTrigger.Explain, AlertState.Explained, Why())
            .PermitReentryIf(AlertTrigger.Snooze, Snoozed())
            .PermitIf(AlertTrigger.Close, AlertState.Closed, Over())
            .Permit(AlertTrigger.LoseRule, AlertState.NoLongerMet);

        machine.Configure(AlertState.Explained)
            .PermitIf(AlertTrigger.Act, AlertState.ActedOn, Done())
            .PermitReentryIf(AlertTrigger.Explain, Why())
            .PermitReentryIf(AlertTrigger.Snooze, Snoozed())
            .PermitIf(AlertTrigger.Close, AlertState.Closed, Over())
            .Permit(AlertTrigger.LoseRule, AlertState.NoLongerMet);

        machine.Configure(AlertState.NoLongerMet)
            .PermitIf(AlertTrigger.Close, AlertState.Closed, Over())
            .Permit(AlertTrigger.MeetRule, AlertState.New);

        machine.Configure(AlertState.Closed)
            .PermitIf(AlertTrigger.MeetRule, AlertState.New,
                Guard(() => facts.NewsSinceClosing, "There are no more reviews with the theme than when the alert was closed"));
    }

    private Tuple<Func<bool>, string>[] Snoozed() =>
    [
        Reason("Enter why the alert can wait"),
        Guard(() => facts.SnoozeEndIsInReach, $"The alert must come back on a day after today, and within {facts.SnoozeDaysAtMost} days"),
    ];

    private Tuple<Func<bool>, string> Done() => Reason("Enter what was done");

    private Tuple<Func<bool>, string> Why() => Reason("Enter why no change is needed");

    private Tuple<Func<bool>, string> Over() => Reason("Enter why the alert can be closed");

    private Tuple<Func<bool>, string> Reason(string otherwise) => Guard(() => facts.ReasonGiven, otherwise);

    private static Tuple<Func<bool>, string> Guard(Func<bool> condition, string otherwise) => Tuple.Create(condition, otherwise);
}
