namespace Stateless.Reflection;

/// <summary>A state a dynamic transition may lead to, and when it does.</summary>
public class DynamicStateInfo
{
    /// <summary>Names a possible destination and the criterion for it.</summary>
    public DynamicStateInfo(string destinationState, string criterion)
    {
        DestinationState = destinationState;
        Criterion = criterion;
    }

    /// <summary>The name of the state.</summary>
    public string DestinationState { get; set; }

    /// <summary>When the selector names it.</summary>
    public string Criterion { get; set; }
}
