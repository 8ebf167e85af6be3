namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A transition under way. The object that actions and listeners receive is made when the first of them asks for it.</summary>
    internal struct Passage(StateNode source, StateNode destination, TTrigger trigger, object[] arguments, bool isInitial = false)
    {
        private Transition? _transition;

        public readonly StateNode Source => source;

        public readonly StateNode Destination => destination;

        public readonly TTrigger Trigger => trigger;

        public readonly object[] Arguments => arguments;

        public readonly bool IsInitial => isInitial;

        public readonly bool IsReentry => source == destination;

        public Transition Transition => _transition ??= isInitial
            ? new InitialTransition(source.State, destination.State, trigger, arguments)
            : new Transition(source.State, destination.State, trigger, arguments);
    }
}
