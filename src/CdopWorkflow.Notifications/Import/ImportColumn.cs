namespace CdopWorkflow.Notifications.Import;

/// <summary>A column of the file, as help and documentation tell it.</summary>
/// <param name="Name">In the first line of the file.</param>
/// <param name="Holds">What stands in it.</param>
/// <param name="Required">The file must have the column; whether a line must fill it, the rules say.</param>
public sealed record ImportColumn(string Name, string Holds, bool Required = false)
{
    /// <summary>The name in words, as the label of a question.</summary>
    public string Title => string.Join(' ', Name.Split('_').Select((word, index) => word switch
    {
        "nhs" or "gp" => word.ToUpperInvariant(),
        _ when index == 0 => char.ToUpperInvariant(word[0]) + word[1..],
        _ => word,
    }));
}
