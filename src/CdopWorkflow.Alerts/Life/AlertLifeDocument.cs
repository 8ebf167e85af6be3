using System.Globalization;
using System.Text;
using Stateless.Reflection;

namespace CdopWorkflow.Alerts.Life;

/// <summary>docs/alert-life.md, written from the machine so that it cannot drift from it.</summary>
public static class AlertLifeDocument
{
    public static string Write()
    {
        var states = new AlertWorkflow(AlertState.New, new AlertFacts()).Info.States.OrderBy(state => (AlertState)state.UnderlyingState).ToList();
        var text = new StringBuilder();
        text.Append("""
            # The life of an alert

            Written by a test from `AlertWorkflow.cs`; change the machine, then run the tests with `CDOP_WRITE_DOCS=1`.

            There is one alert for a theme in an area while its life lasts: news of the theme changes it, and raises no second one. What is done because of it (a change of practice, a question for returns) counts as acting on it.

            ```mermaid
            stateDiagram-v2
                [*] --> New

            """);
        foreach (var state in states)
        {
            Line(text, $"    {state}: {((AlertState)state.UnderlyingState).Label()}");
        }

        foreach (var (from, step, to) in Steps(states))
        {
            Line(text, $"    {from} --> {to}: {((AlertTrigger)step.Trigger.UnderlyingTrigger).Label()}");
        }

        text.Append("""
            ```

            A step is refused with every sentence below whose condition is not met, and then changes nothing.

            | State | Step | Leads to | Refused unless |
            |---|---|---|---|

            """);
        foreach (var (from, step, to) in Steps(states))
        {
            var guards = string.Join("<br>", step.GuardConditionsMethodDescriptions.Select(guard => guard.Description));
            Line(text, $"| {((AlertState)from.UnderlyingState).Label()} | {((AlertTrigger)step.Trigger.UnderlyingTrigger).Label()} | {((AlertState)to.UnderlyingState).Label()} | {guards} |");
        }

        return text.ToString();
    }

    private static IEnumerable<(StateInfo From, TransitionInfo Step, StateInfo To)> Steps(IEnumerable<StateInfo> states) =>
        from state in states
        from step in state.FixedTransitions.OrderBy(step => (AlertTrigger)step.Trigger.UnderlyingTrigger)
        select (state, (TransitionInfo)step, step.DestinationState);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
