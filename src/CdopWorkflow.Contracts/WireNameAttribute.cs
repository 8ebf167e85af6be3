namespace CdopWorkflow.Contracts;

/// <summary>The short, stable name under which an event travels and rests; it outlives class names.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
