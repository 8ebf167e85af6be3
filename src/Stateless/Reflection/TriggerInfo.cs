namespace Stateless.Reflection;

/// <summary>A trigger.</summary>
public class TriggerInfo
{
    internal TriggerInfo(object? underlyingTrigger) => UnderlyingTrigger = underlyingTrigger!;

    /// <summary>The value that names the trigger.</summary>
    public object UnderlyingTrigger { get; }

    /// <summary>The name of the trigger.</summary>
    public override string ToString() => UnderlyingTrigger?.ToString() ?? "<null>";
}
