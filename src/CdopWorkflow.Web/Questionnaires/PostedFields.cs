using System.Globalization;
using CdopWorkflow.Forms;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>The fields of a form as a browser posts them, after its "Add another" or "Remove" was followed.</summary>
internal sealed class PostedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, FieldNames names)
{
    public FieldNames Names { get; } = names;

    /// <summary>The question or group of which one more was asked for.</summary>
    public string? Added { get; private init; }

    /// <summary>The entry to go on with, after one was added or taken out.</summary>
    public string? NextEntry { get; private init; }

    public bool StaysOnPage { get; private init; }

    public IReadOnlyList<string> this[string name] => fields.TryGetValue(name, out var values) ? values : [];

    public bool Has(string name) => fields.ContainsKey(name) || fields.ContainsKey(name + ".Day");

    /// <summary>How many entries of a group were on the page.</summary>
    public int EntriesOf(QuestionnaireItem group) =>
        this[Names.Entries(group.LinkId)] is [var count, ..] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? Math.Clamp(known, 1, FormLimits.Repeats) : 1;

    /// <summary>What was posted, with an entry more or less where that was asked for.</summary>
    public static PostedFields After(Dictionary<string, IReadOnlyList<string>> posted, FieldNames names, Questionnaire form)
    {
        var plain = new PostedFields(posted, names);
        var (added, removed) = (plain[names.Add] is [var more, ..] ? more : null, plain[names.Remove] is [var less, ..] ? Entries.Split(less) : default);
        var stays = added is not null || posted.ContainsKey(names.Remove) || posted.ContainsKey(names.Enter);
        if (Repeating(form, added) is { } group)
        {
            var count = Math.Min(plain.EntriesOf(group) + 1, FormLimits.Repeats);
            return new(Counted(posted, names, group, count), names) { Added = added, NextEntry = Entries.Key(group.LinkId, count), StaysOnPage = stays };
        }

        if (Repeating(form, removed.LinkId) is { } shorter && removed.Entry <= plain.EntriesOf(shorter))
        {
            var count = plain.EntriesOf(shorter);
            return new(Counted(Without(posted, names, shorter, removed.Entry, count), names, shorter, Math.Max(count - 1, 1)), names)
            {
                NextEntry = Entries.Key(shorter.LinkId, Math.Clamp(removed.Entry, 1, Math.Max(count - 1, 1))),
                StaysOnPage = stays,
            };
        }

        return new(posted, names) { Added = added, StaysOnPage = stays };
    }

    private static QuestionnaireItem? Repeating(Questionnaire form, string? linkId) =>
        linkId is not null && form.Find(linkId) is { } item && Entries.IsRepeating(item) ? item : null;

    private static Dictionary<string, IReadOnlyList<string>> Counted(Dictionary<string, IReadOnlyList<string>> posted, FieldNames names, QuestionnaireItem group, int count) =>
        new(posted, StringComparer.Ordinal) { [names.Entries(group.LinkId)] = [count.ToString(CultureInfo.InvariantCulture)] };

    /// <summary>The fields without those of an entry; the entries after it move up.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Without(
        Dictionary<string, IReadOnlyList<string>> posted, FieldNames names, QuestionnaireItem group, int removed, int count)
    {
        var left = new Dictionary<string, IReadOnlyList<string>>(posted, StringComparer.Ordinal);
        foreach (var question in group.WithDescendants().Where(item => item.Type.IsQuestion()))
        {
            for (var entry = removed; entry <= count; entry++)
            {
                var (here, after) = (names.Name(Entries.Key(question.LinkId, entry), 0), names.Name(Entries.Key(question.LinkId, entry + 1), 0));
                foreach (var name in left.Keys.Where(name => IsOf(name, here)).ToList())
                {
                    left.Remove(name);
                }

                foreach (var name in left.Keys.Where(name => entry < count && IsOf(name, after)).ToList())
                {
                    left[here + name[after.Length..]] = left[name];
                }
            }
        }

        return left;
    }

    /// <summary>The field itself, its further boxes, the parts of its date, its words of one's own. A name ends in "]", so none begins another.</summary>
    private static bool IsOf(string name, string field) => name.StartsWith(field, StringComparison.Ordinal);
}
