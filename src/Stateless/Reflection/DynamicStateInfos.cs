namespace Stateless.Reflection;

/// <summary>The states a dynamic transition may lead to.</summary>
public class DynamicStateInfos : List<DynamicStateInfo>
{
    /// <summary>Adds a possible destination by name.</summary>
    public void Add(string destinationState, string criterion) => Add(new DynamicStateInfo(destinationState, criterion));

    /// <summary>Adds a possible destination.</summary>
    public void Add<TState>(TState destinationState, string criterion) =>
        Add(new DynamicStateInfo(destinationState?.ToString() ?? "<null>", criterion));
}
