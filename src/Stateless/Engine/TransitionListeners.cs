namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Those who want to hear of transitions.</summary>
    internal sealed class TransitionListeners
    {
        private Action<Transition>? _listeners;
        private List<Func<Transition, Task>>? _awaited;

        public bool Any => _listeners is not null || _awaited is not null;

        public void Add(Action<Transition> onTransitionAction)
        {
            ArgumentNullException.ThrowIfNull(onTransitionAction);
            _listeners += onTransitionAction;
        }

        public void Add(Func<Transition, Task> onTransitionAction)
        {
            ArgumentNullException.ThrowIfNull(onTransitionAction);
            (_awaited ??= []).Add(onTransitionAction);
        }

        public void Tell(ref Passage passage)
        {
            if (Any)
            {
                Tell(passage.Transition);
            }
        }

        public void Tell(Transition transition)
        {
            if (_awaited is not null)
            {
                throw new InvalidOperationException(
                    "Cannot execute asynchronous action specified as OnTransitioned callback. Use asynchronous version of Fire [FireAsync]");
            }

            _listeners?.Invoke(transition);
        }

        public async Task TellAsync(Transition transition, bool retainContext)
        {
            _listeners?.Invoke(transition);
            foreach (var awaited in _awaited ?? [])
            {
                await awaited(transition).ConfigureAwait(retainContext);
            }
        }
    }
}
