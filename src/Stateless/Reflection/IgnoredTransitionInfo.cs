namespace Stateless.Reflection;

/// <summary>A trigger that is accepted and does nothing.</summary>
public class IgnoredTransitionInfo : TransitionInfo
{
    internal IgnoredTransitionInfo(object trigger, IEnumerable<InvocationInfo> guards)
        : base(new TriggerInfo(trigger), guards)
    {
    }
}
