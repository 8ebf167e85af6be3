using System.Text.Json;
using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>
/// What a machine or a file answered to the questions that an administrator added. What it does not name it does not ask: that never
/// stops a notification, and the coordinator sees which questions those were.
/// </summary>
/// <param name="Kept">The questions as they stand with the answers; null where nothing was added to the form.</param>
/// <param name="NotAsked">linkIds of the questions that were not named.</param>
/// <param name="Errors">What is wrong with the answers that were given.</param>
public sealed record MachineAnswers(KeptAnswers? Kept, IReadOnlyList<string> NotAsked, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The member of the JSON, and what the columns of a file begin with.</summary>
    public const string Name = "answers";

    /// <param name="asked">What is asked today, and what was asked before.</param>
    /// <param name="given">For each linkId its answers as text; none where it was left empty. A group that repeats and was left empty is named itself.</param>
    public static MachineAnswers Of(AskedOfMachines asked, IReadOnlyDictionary<string, IReadOnlyList<string>> given)
    {
        var unknown = given.Keys.Where(linkId => !asked.Knows(linkId))
            .Select(linkId => new FieldError(FieldOf(asked, linkId), "The notification form has no such question. Check its linkId, or leave it out"));
        if (asked.Form is not { } form)
        {
            return new(null, [], [.. unknown]);
        }

        var (answers, problems) = PlainAnswers.Read(form, given);
        var named = given.Keys.Select(key => Entries.Split(key).LinkId).ToHashSet(StringComparer.Ordinal);
        named.UnionWith(form.AllItems.Where(item => !item.Type.IsQuestion() && named.Contains(item.LinkId)).SelectMany(group => group.WithDescendants()).Select(item => item.LinkId).ToList());
        string[] notAsked = [.. form.Questions.Select(question => question.LinkId).Where(linkId => !named.Contains(linkId))];
        return new(
            KeptAnswers.Of(form, answers, completed: notAsked.Length == 0),
            notAsked,
            [.. unknown, .. problems.Select(problem => new FieldError(FieldOf(asked, problem.LinkId), problem.Message))]);
    }

    /// <summary>
    /// Of the JSON of a request: a value, or several in an array; null where the question was asked and left empty. The entries of a
    /// group that repeats are objects in an array.
    /// </summary>
    public static MachineAnswers Of(AskedOfMachines asked, IReadOnlyDictionary<string, JsonElement>? json)
    {
        var given = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var errors = new List<FieldError>();
        foreach (var (linkId, value) in json ?? new Dictionary<string, JsonElement>())
        {
            if (asked.Form?.Find(linkId) is { } group && Entries.IsRepeating(group))
            {
                errors.AddRange(TakeEntries(group, value, given));
            }
            else
            {
                errors.AddRange(Take(linkId, $"{Name}.{linkId}", value, given));
            }
        }

        var read = Of(asked, given);
        return read with { Errors = [.. errors, .. read.Errors] };
    }

    /// <summary>The reading of the whole form: what is wrong with these answers stands beside what is wrong with the others.</summary>
    public FormReading AddTo(FormReading reading) => (Errors.Count, reading) switch
    {
        (0, FormReading.Readable readable) => readable with { Submission = readable.Submission with { Further = Kept, NotAsked = NotAsked } },
        (0, _) => reading,
        (_, FormReading.Faulty faulty) => new FormReading.Faulty([.. faulty.Errors, .. Errors]),
        _ => new FormReading.Faulty(Errors),
    };

    private static IEnumerable<FieldError> TakeEntries(QuestionnaireItem group, JsonElement value, Dictionary<string, IReadOnlyList<string>> given)
    {
        given[group.LinkId] = [];
        IReadOnlyList<JsonElement> entries = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : value.ValueKind == JsonValueKind.Null ? [] : [value];
        if (entries.Count > FormLimits.Repeats || entries.Any(entry => entry.ValueKind != JsonValueKind.Object))
        {
            return [new($"{Name}.{group.LinkId}", $"Send an array of at most {FormLimits.Repeats} objects, one for each entry")];
        }

        var own = group.WithDescendants().Select(item => item.LinkId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from entry in entries.Index()
               from answer in entry.Item.EnumerateObject()
               let field = $"{Name}.{group.LinkId}[{entry.Index}].{answer.Name}"
               from error in own.Contains(answer.Name)
                   ? Take(Entries.Key(answer.Name, entry.Index + 1), field, answer.Value, given)
                   : [new FieldError(field, "The notification form has no such question in this group. Check its linkId, or leave it out")]
               select error,
        ];
    }

    private static IEnumerable<FieldError> Take(string key, string field, JsonElement value, Dictionary<string, IReadOnlyList<string>> given)
    {
        IReadOnlyList<JsonElement> values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (values.Any(one => one.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
        {
            return [new(field, "Send a text, a number, or several of them in an array")];
        }

        given[key] = [.. values.Select(Text)];
        return [];
    }

    /// <summary>Where an answer stands in the JSON: "answers.other-children[1].age".</summary>
    private static string FieldOf(AskedOfMachines asked, string key)
    {
        var (linkId, entry) = Entries.Split(key);
        var group = asked.Form?.AllItems.FirstOrDefault(item => Entries.IsRepeating(item) && item.WithDescendants().Any(within => within.LinkId == linkId));
        return group is null ? $"{Name}.{linkId}" : $"{Name}.{group.LinkId}[{entry - 1}].{linkId}";
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Array => "",
    };
}
