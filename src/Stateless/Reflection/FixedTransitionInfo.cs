namespace Stateless.Reflection;

/// <summary>A transition whose destination is known.</summary>
public class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(object trigger, IEnumerable<InvocationInfo> guards, StateInfo destination, bool isInternal)
        : base(new TriggerInfo(trigger), guards, isInternal) => DestinationState = destination;

    /// <summary>Where it leads.</summary>
    public StateInfo DestinationState { get; }
}
