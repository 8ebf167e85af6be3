using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A trigger and the types of the arguments it is fired with.</summary>
    public class TriggerWithParameters
    {
        private readonly Type[] _argumentTypes;

        /// <summary>Ties argument types to a trigger.</summary>
        public TriggerWithParameters(TTrigger underlyingTrigger, params Type[] argumentTypes)
        {
            ArgumentNullException.ThrowIfNull(argumentTypes);
            Trigger = underlyingTrigger;
            _argumentTypes = argumentTypes;
        }

        /// <summary>The trigger itself.</summary>
        public TTrigger Trigger { get; }

        /// <summary>The types of its arguments, in order.</summary>
        public IEnumerable<Type> ArgumentTypes => _argumentTypes;

        /// <summary>Refuses arguments of another number or other types. No arguments at all are read as defaults.</summary>
        /// <exception cref="ArgumentException">The arguments do not fit.</exception>
        public void ValidateParameters(object[] args) => Arguments.Check(args, _argumentTypes);
    }

    /// <summary>A trigger that is fired with one argument.</summary>
    public class TriggerWithParameters<TArg0> : TriggerWithParameters
    {
        /// <inheritdoc cref="TriggerWithParameters(TTrigger, Type[])"/>
        public TriggerWithParameters(TTrigger underlyingTrigger)
            : base(underlyingTrigger, typeof(TArg0))
        {
        }
    }

    /// <summary>A trigger that is fired with two arguments.</summary>
    public class TriggerWithParameters<TArg0, TArg1> : TriggerWithParameters
    {
        /// <inheritdoc cref="TriggerWithParameters(TTrigger, Type[])"/>
        public TriggerWithParameters(TTrigger underlyingTrigger)
            : base(underlyingTrigger, typeof(TArg0), typeof(TArg1))
        {
        }
    }

    /// <summary>A trigger that is fired with three arguments.</summary>
    public class TriggerWithParameters<TArg0, TArg1, TArg2> : TriggerWithParameters
    {
        /// <inheritdoc cref="TriggerWithParameters(TTrigger, Type[])"/>
        public TriggerWithParameters(TTrigger underlyingTrigger)
            : base(underlyingTrigger, typeof(TArg0), typeof(TArg1), typeof(TArg2))
        {
        }
    }
}
