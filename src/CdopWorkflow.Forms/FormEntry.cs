namespace CdopWorkflow.Forms;

/// <summary>One entry of a group that repeats, in a form that was laid out (<see cref="Entries"/>).</summary>
/// <param name="Group">linkId of the group.</param>
/// <param name="Text">The group’s words: "Other child".</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many entries there are.</param>
public sealed record FormEntry(string Group, string Text, int Number, int Count)
{
    /// <summary>"Other child 2".</summary>
    public string Name => $"{Text} {Number}";
}
