namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>One change of state: from where, to where, by which trigger, with which arguments.</summary>
    public class Transition
    {
        /// <summary>Describes a transition; no arguments means none.</summary>
        public Transition(TState source, TState destination, TTrigger trigger, object[]? parameters = null)
        {
            Source = source;
            Destination = destination;
            Trigger = trigger;
            Parameters = parameters ?? [];
        }

        /// <summary>The state that is left.</summary>
        public TState Source { get; }

        /// <summary>The state that is entered.</summary>
        public TState Destination { get; }

        /// <summary>The trigger that was fired.</summary>
        public TTrigger Trigger { get; }

        /// <summary>Whether a state is left only to be entered again.</summary>
        public bool IsReentry => Same(Source, Destination);

        /// <summary>The arguments the trigger was fired with. Never null.</summary>
        public object[] Parameters { get; }
    }
}
