namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>A name as it is counted and looked for. One that only holds a place ("Unknown", "Baby") is empty: it would bring strangers together.</summary>
public static class SearchedName
{
    public static string Family(string? familyName) => string.Concat(NameWords.Of(familyName));

    /// <summary>The first forename, the full one where a short form is written.</summary>
    public static string Forename(string? forenames, string? familyName) =>
        NameWords.OfForenames(forenames, familyName) is [var first, ..] ? Nicknames.FullNameOf(first) : "";
}
