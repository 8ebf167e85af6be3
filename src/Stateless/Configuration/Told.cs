using System.Runtime.CompilerServices;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    // Turns an action that takes arguments into one that takes the transition they ride in.
    public partial class StateConfiguration
    {
        private static Action<Transition> Told<TArg0>(Action<TArg0> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0));
        }

        private static Action<Transition> Told<TArg0>(Action<TArg0, Transition> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), transition);
        }

        private static Action<Transition> Told<TArg0, TArg1>(Action<TArg0, TArg1> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1));
        }

        private static Action<Transition> Told<TArg0, TArg1>(Action<TArg0, TArg1, Transition> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1), transition);
        }

        private static Action<Transition> Told<TArg0, TArg1, TArg2>(Action<TArg0, TArg1, TArg2> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1), At<TArg2>(transition.Parameters, 2));
        }

        private static Action<Transition> Told<TArg0, TArg1, TArg2>(Action<TArg0, TArg1, TArg2, Transition> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1), At<TArg2>(transition.Parameters, 2), transition);
        }

        private static Func<Transition, Task> Told<TArg0>(Func<TArg0, Task> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0));
        }

        private static Func<Transition, Task> Told<TArg0>(Func<TArg0, Transition, Task> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), transition);
        }

        private static Func<Transition, Task> Told<TArg0, TArg1>(Func<TArg0, TArg1, Task> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1));
        }

        private static Func<Transition, Task> Told<TArg0, TArg1>(Func<TArg0, TArg1, Transition, Task> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1), transition);
        }

        private static Func<Transition, Task> Told<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, Task> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1), At<TArg2>(transition.Parameters, 2));
        }

        private static Func<Transition, Task> Told<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, Transition, Task> action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            NotNull(action, name);
            return transition => action(At<TArg0>(transition.Parameters, 0), At<TArg1>(transition.Parameters, 1), At<TArg2>(transition.Parameters, 2), transition);
        }
    }
}
