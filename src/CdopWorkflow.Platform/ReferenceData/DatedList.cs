using System.Collections.Frozen;
using System.Globalization;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>
/// Organisations, or boards: found by code for ever, offered only while they exist. What was recorded years ago stays readable, and
/// nothing new is recorded about what has closed.
/// </summary>
public sealed class DatedList
{
    private readonly FrozenDictionary<string, DatedEntry[]> byCode;

    internal DatedList(IReadOnlyList<DatedEntry> entries)
    {
        Entries = [.. entries.OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Code, StringComparer.Ordinal)];
        byCode = entries.GroupBy(entry => entry.Code).ToFrozenDictionary(group => group.Key, group => group.OrderBy(entry => entry.To ?? DateOnly.MaxValue).ToArray());
    }

    /// <summary>Every line, closed ones included, in order of name.</summary>
    public IReadOnlyList<DatedEntry> Entries { get; }

    public int Count => Entries.Count;

    /// <summary>The latest line of a code, of a closed one its last; null where nobody knows it.</summary>
    public DatedEntry? Find(string code) => byCode.GetValueOrDefault(code.Trim().ToUpperInvariant())?[^1];

    public IEnumerable<DatedEntry> OpenOn(DateOnly on) => Entries.Where(entry => entry.ExistsOn(on));

    /// <summary>A code in words: "Example Hospital (ZZ001), closed 31 March 2024". Anything else is left as it was written.</summary>
    public string InWords(string text, DateOnly today) => Find(text) is not { } known
        ? text
        : known.To is { } closed && closed < today
            ? $"{known.Name} ({known.Code}), closed {closed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
            : $"{known.Name} ({known.Code})";

    internal IReadOnlyDictionary<string, string> Lines() => byCode.ToDictionary(
        pair => pair.Key,
        pair => string.Join('\n', pair.Value.Select(entry => $"{entry.Name}|{entry.Detail}|{entry.From:O}|{entry.To:O}|{string.Join(' ', entry.SucceededBy)}")));
}
