namespace Stateless.Reflection;

/// <summary>Something a trigger leads to.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, bool isInternal = false)
    {
        Trigger = trigger;
        GuardConditionsMethodDescriptions = guards;
        IsInternalTransition = isInternal;
    }

    /// <summary>The trigger.</summary>
    public TriggerInfo Trigger { get; }

    /// <summary>Its guards; none is an empty list.</summary>
    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }

    /// <summary>Whether the state is not left: no exit actions, no entry actions.</summary>
    public bool IsInternalTransition { get; }
}
