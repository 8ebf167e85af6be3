using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>Addresses of e-mail and web pages, names on social networks, telephone numbers.</summary>
public static partial class ContactsInText
{
    public static IEnumerable<FoundIdentifier> Find(string text) =>
        new[] { Email(), Web(), Handle(), Phone() }.SelectMany(pattern => pattern.Matches(text))
            .Select(match => new FoundIdentifier(IdentifierKind.Contact, match.Value, match.Index, "[contact detail]"));

    [GeneratedRegex(@"[\w.+'-]+\s?@\s?[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""”’)]*[^\s<>""”’).,;:!?]|\b(?:[a-z0-9-]+\.)+(?:co\.uk|org\.uk|nhs\.uk|gov\.uk|ac\.uk|uk|com|org|net)\b(?:/[^\s<>""”’)]*[^\s<>""”’).,;:!?])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"(?<![\w.@])@[A-Za-z]\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    /// <summary>Ten or eleven digits that begin with 0, or the same after +44 or 0044.</summary>
    [GeneratedRegex(@"(?<![\d+])(?:(?:\+|00)44[\s.-]?(?:\(0\)\s?)?|\(?0)\d(?:[\s.)-]{0,2}\d){8,9}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
