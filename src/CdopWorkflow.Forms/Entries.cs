using System.Globalization;

namespace CdopWorkflow.Forms;

/// <summary>
/// Groups that repeat. An answer within one is kept under the linkId of its question and the number of its entry: "sibling-name" in the
/// first, "sibling-name~2" in the second; no linkId has a "~" in it. Laid out for a set of answers, a form has a group of its own for
/// every entry, so that whatever judges, shows or reads answers knows nothing of repetition.
/// </summary>
public static class Entries
{
    private const char Mark = '~';

    /// <summary>How an item is called in an entry.</summary>
    public static string Key(string linkId, int entry) => entry == 1 ? linkId : string.Create(CultureInfo.InvariantCulture, $"{linkId}{Mark}{entry}");

    /// <summary>The item’s own linkId, and the number of the entry.</summary>
    public static (string LinkId, int Entry) Split(string key) =>
        key.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at && int.TryParse(key[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? (key[..at], entry)
            : (key, 1);

    /// <summary>With an entry for each that was answered; one without answers where none was.</summary>
    public static Questionnaire LaidOut(this Questionnaire form, FormAnswers answers) => form.LaidOut(group => Count(group, answers.LinkIds));

    /// <param name="form">As it was published; laid out already, it stays as it is.</param>
    /// <param name="entries">How many entries a group has; one at least is laid out.</param>
    public static Questionnaire LaidOut(this Questionnaire form, Func<QuestionnaireItem, int> entries) =>
        form.AllItems.Any(IsRepeating) ? form with { Items = LaidOut(form.Items, entries) } : form;

    /// <summary>The number of the last entry in which something is answered.</summary>
    public static int Count(QuestionnaireItem group, IEnumerable<string> keys)
    {
        var own = group.WithDescendants().Select(item => item.LinkId).ToHashSet(StringComparer.Ordinal);
        return keys.Select(Split).Where(key => own.Contains(key.LinkId)).Select(key => key.Entry).DefaultIfEmpty(0).Max();
    }

    /// <summary>Whether an item of a form that is laid out stands in an entry in which nothing is answered.</summary>
    public static bool IsBlank(QuestionnaireItem item, Questionnaire laidOut, FormAnswers answers) =>
        item.Entry is { } entry && !laidOut.Questions.Any(question => question.Entry == entry && answers[question.LinkId].Count > 0);

    public static bool IsRepeating(QuestionnaireItem item) => item.Type == ItemType.Group && item.Repeats;

    private static IReadOnlyList<QuestionnaireItem> LaidOut(IReadOnlyList<QuestionnaireItem> items, Func<QuestionnaireItem, int> entries) =>
        [.. items.SelectMany(item => IsRepeating(item) ? All(item, Math.Clamp(entries(item), 1, FormLimits.Repeats)) : [item with { Items = LaidOut(item.Items, entries) }])];

    private static IEnumerable<QuestionnaireItem> All(QuestionnaireItem group, int count)
    {
        var own = group.WithDescendants().Select(item => item.LinkId).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, count).Select(number => In(group with { Repeats = false }, new FormEntry(group.LinkId, group.Text, number, count), own));
    }

    private static QuestionnaireItem In(QuestionnaireItem item, FormEntry entry, HashSet<string> own) => item with
    {
        LinkId = Key(item.LinkId, entry.Number),
        Entry = entry,
        EnableWhen = [.. item.EnableWhen.Select(condition => own.Contains(condition.Question) ? condition with { Question = Key(condition.Question, entry.Number) } : condition)],
        Items = [.. item.Items.Select(within => In(within, entry, own))],
    };
}
