namespace Stateless.Reflection;

/// <summary>An entry action.</summary>
public class ActionInfo
{
    /// <summary>Describes an entry action; without a trigger it runs on every entry.</summary>
    public ActionInfo(InvocationInfo method, string? fromTrigger)
    {
        Method = method;
        FromTrigger = fromTrigger;
    }

    /// <summary>What is called.</summary>
    public InvocationInfo Method { get; }

    /// <summary>The trigger it waits for; null for any.</summary>
    public string? FromTrigger { get; }
}
