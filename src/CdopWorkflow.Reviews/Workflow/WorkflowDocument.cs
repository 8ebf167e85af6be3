using System.Globalization;
using System.Text;
using Stateless.Reflection;

namespace CdopWorkflow.Reviews.Workflow;

/// <summary>docs/workflow.md, written from the machine so that it cannot drift from it.</summary>
public static class WorkflowDocument
{
    public static string Write()
    {
        // what was not said is not so: the guards show their general sentences
        var machine = new ReviewWorkflow(ReviewState.Notified, new WorkflowFacts()).Info;
        var states = machine.States.OrderBy(state => (ReviewState)state.UnderlyingState).ToList();
        var text = new StringBuilder();
        text.Append("""
            # The workflow of a review

            Written by a test from `ReviewWorkflow.cs`; change the machine, then run the tests with `CDOP_WRITE_DOCS=1`.

            ```mermaid
            stateDiagram-v2
                [*] --> Notified

            """);
        Diagram(text, states);
        text.Append("""
            ```

            A step is refused with every sentence below whose condition is not met, all at once, and then changes nothing. States shown inside *Open* also have the steps of *Open*.

            | State | Step | Leads to | Refused unless |
            |---|---|---|---|

            """);
        Table(text, states);
        return text.ToString();
    }

    private static void Diagram(StringBuilder text, IReadOnlyList<StateInfo> states)
    {
        foreach (var state in states)
        {
            Line(text, $"    {state}: {((ReviewState)state.UnderlyingState).Label()}");
        }

        foreach (var superstate in states.Where(state => state.Substates.Any()))
        {
            Line(text, $"    state {superstate} {{");
            foreach (var substate in superstate.Substates.OrderBy(state => (ReviewState)state.UnderlyingState))
            {
                Line(text, $"        {substate}");
            }

            Line(text, $"    }}");
        }

        foreach (var (from, transition, to) in Transitions(states))
        {
            Line(text, $"    {from} --> {to}: {((ReviewTrigger)transition.Trigger.UnderlyingTrigger).Label()}");
        }
    }

    private static void Table(StringBuilder text, IReadOnlyList<StateInfo> states)
    {
        foreach (var (from, transition, to) in Transitions(states))
        {
            var guards = string.Join("<br>", transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description));
            Line(text, $"| {((ReviewState)from.UnderlyingState).Label()} | {((ReviewTrigger)transition.Trigger.UnderlyingTrigger).Label()} | {to.Label()} | {guards} |");
        }
    }

    private static IEnumerable<(StateInfo From, TransitionInfo Transition, ReviewState To)> Transitions(IEnumerable<StateInfo> states) =>
        from state in states
        from step in state.FixedTransitions.Select(transition => ((TransitionInfo)transition, (ReviewState)transition.DestinationState.UnderlyingState))
            .Concat(state.DynamicTransitions.SelectMany(transition => (transition.PossibleDestinationStates ?? [])
                .Select(known => ((TransitionInfo)transition, Enum.Parse<ReviewState>(known.DestinationState)))))
            .OrderBy(step => (ReviewTrigger)step.Item1.Trigger.UnderlyingTrigger).ThenBy(step => step.Item2)
        select (state, step.Item1, step.Item2);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
