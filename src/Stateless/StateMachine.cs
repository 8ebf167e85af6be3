using Stateless.Engine;

namespace Stateless;

/// <summary>A finite set of states and the triggers that lead from one to another. Not safe for use by several threads at once.</summary>
/// <typeparam name="TState">What names a state: an enum, a string, any type with value equality.</typeparam>
/// <typeparam name="TTrigger">What names a trigger.</typeparam>
public partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Func<TState>? _read;
    private readonly Action<TState>? _write;
    private readonly TState _initialState;
    private readonly FiringMode _mode;
    private SmallMap<TState, StateNode> _nodes;
    private StateNode? _lastNode;
    private TState _heldState;

    /// <summary>A machine that keeps its own state and queues triggers fired from its actions.</summary>
    public StateMachine(TState initialState)
        : this(initialState, FiringMode.Queued)
    {
    }

    /// <summary>A machine that keeps its own state.</summary>
    public StateMachine(TState initialState, FiringMode firingMode)
    {
        _initialState = initialState;
        _heldState = initialState;
        _mode = Known(firingMode);
    }

    /// <summary>A machine whose state is stored elsewhere and which queues triggers fired from its actions.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
        : this(stateAccessor, stateMutator, FiringMode.Queued)
    {
    }

    /// <summary>A machine whose state is stored elsewhere: read through the accessor whenever it is needed, written once a transition.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        _read = stateAccessor;
        _write = stateMutator;
        _initialState = stateAccessor();
        _heldState = _initialState;
        _mode = Known(firingMode);
    }

    /// <summary>The state the machine is in.</summary>
    public TState State => _read is null ? _heldState : _read();

    /// <summary>Whether actions that follow an asynchronous one run in the caller's synchronisation context. Off unless set.</summary>
    public bool RetainSynchronizationContext { get; set; }

    private StateNode Current
    {
        get
        {
            var state = State;
            return _lastNode is { } last && Same(last.State, state) ? last : _lastNode = Node(state);
        }
    }

    /// <summary>Begins, or goes on with, the configuration of one state.</summary>
    public StateConfiguration Configure(TState state) => new(this, Node(state));

    /// <summary>Whether the machine is in this state or in one of its substates.</summary>
    public bool IsInState(TState state)
    {
        for (var node = Current; node is not null; node = node.Superstate)
        {
            if (Same(node.State, state))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The present state and the triggers it permits, for a log or a debugger.</summary>
    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", GetPermittedTriggers())} }}}}";

    private static FiringMode Known(FiringMode mode) => mode is FiringMode.Immediate or FiringMode.Queued
        ? mode
        : throw new InvalidOperationException($"There is no firing mode {mode}.");

    private static bool Same(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);

    private StateNode Node(TState state)
    {
        if (!_nodes.TryGet(state, out var node))
        {
            node = new StateNode(state);
            _nodes.Add(state, node);
        }

        return node;
    }

    private void MoveTo(StateNode node)
    {
        if (_write is null)
        {
            _heldState = node.State;
        }
        else
        {
            _write(node.State);
        }

        _lastNode = node;
    }
}
