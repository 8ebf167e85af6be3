namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The step inward from a state that was just entered to its initial substate.</summary>
    public class InitialTransition : Transition
    {
        /// <summary>Describes an initial transition; the source is where the whole journey began.</summary>
        public InitialTransition(TState source, TState destination, TTrigger trigger, object[]? parameters = null)
            : base(source, destination, trigger, parameters)
        {
        }
    }
}
