using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leads to another state.</summary>
        /// <exception cref="ArgumentException">The destination is this state: use <c>Ignore</c> or <c>PermitReentry</c>.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) => Permit(trigger, Elsewhere(destinationState), []);

        private StateConfiguration Permit(TTrigger trigger, TState destination, Guard[] guards) =>
            Add(new PermitRule(trigger, destination, guards));

        private TState Elsewhere(TState destination) => Same(destination, State)
            ? throw new ArgumentException(
                "Permit() and PermitIf() need a destination other than the state itself. To accept a trigger without changing state, use Ignore() or PermitReentry().",
                nameof(destination))
            : destination;
    }
}
