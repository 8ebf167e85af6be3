namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What is done about a trigger the present state does not permit.</summary>
    internal sealed class UnhandledTrigger
    {
        /// <summary>The default: an exception that names the unmet guards.</summary>
        public static readonly UnhandledTrigger Refused = new(Refuse);

        private readonly Action<TState, TTrigger, ICollection<string>>? _action;
        private readonly Func<TState, TTrigger, ICollection<string>, Task>? _awaited;

        public UnhandledTrigger(Action<TState, TTrigger, ICollection<string>> action) => _action = action;

        public UnhandledTrigger(Func<TState, TTrigger, ICollection<string>, Task> awaited) => _awaited = awaited;

        public void Tell(TState state, TTrigger trigger, ICollection<string>? unmetGuards)
        {
            if (_action is null)
            {
                throw new InvalidOperationException(
                    "Cannot execute asynchronous action specified in OnUnhandledTrigger. Use asynchronous version of Fire [FireAsync]");
            }

            _action(state, trigger, unmetGuards!);
        }

        public Task TellAsync(TState state, TTrigger trigger, ICollection<string>? unmetGuards)
        {
            if (_awaited is not null)
            {
                return _awaited(state, trigger, unmetGuards!);
            }

            Tell(state, trigger, unmetGuards);
            return Task.CompletedTask;
        }

        private static void Refuse(TState state, TTrigger trigger, ICollection<string>? unmetGuards) =>
            throw new InvalidOperationException(unmetGuards is { Count: > 0 }
                ? $"Trigger '{trigger}' is valid for transition from state '{state}' but a guard conditions are not met. Guard descriptions: '{string.Join(", ", unmetGuards)}'."
                : $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. Consider ignoring the trigger.");
    }
}
