using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A transition in a picture.</summary>
internal sealed record Arrow(string From, string To, string Label)
{
    /// <summary>The trigger, what is done on the way, and each guard in brackets.</summary>
    public static string Describe(TriggerInfo trigger, IEnumerable<string> actions, IEnumerable<string> guards)
    {
        var done = string.Join(", ", actions);
        var label = done.Length == 0 ? trigger.ToString() : $"{trigger} / {done}";
        return string.Join(' ', guards.Select(guard => $"[{guard}]").Prepend(label));
    }
}
