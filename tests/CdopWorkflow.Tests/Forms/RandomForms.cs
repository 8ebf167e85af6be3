using CdopWorkflow.Forms;

namespace CdopWorkflow.Tests.Forms;

/// <summary>Forms and answers of any shape that is allowed, the same for the same seed.</summary>
public sealed class RandomForms(int seed)
{
    private static readonly string[] Words = ["home", "sleep", "Ŵyn", "“quoted”", "back\\slash", "<b>bold</b>", "naïve", "سؤال", "a/b", "x & y", "🙂", "care"];
    private readonly Random random = new(seed);
    private readonly List<(QuestionnaireItem Question, string? Group)> questions = [];
    private int next;

    public Questionnaire Form() => new()
    {
        Key = "form-" + random.Next(100),
        Version = random.Next(1, 50),
        Title = Text(),
        Description = random.Next(2) == 0 ? Text() : null,
        Date = random.Next(2) == 0 ? new DateOnly(2026, 1, 1).AddDays(random.Next(400)) : null,
        Status = random.Next(2) == 0 ? "active" : "draft",
        Items = Items(0),
    };

    /// <summary>Entries of groups that repeat among them, some of which are blank.</summary>
    public FormAnswers Answers(Questionnaire form) => form.LaidOut(_ => random.Next(1, 5)).Questions
        .Where(_ => random.Next(3) > 0)
        .Aggregate(FormAnswers.None, (answers, question) => answers.With(question.LinkId, Values(question)));

    private List<QuestionnaireItem> Items(int depth, string? group = null) => [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Item(depth, group))];

    private QuestionnaireItem Item(int depth, string? group)
    {
        var type = Enum.GetValues<ItemType>()[random.Next(9)];
        type = type == ItemType.Group && depth >= FormLimits.Depth ? ItemType.Display : type;
        var fiveValued = type == ItemType.Choice && random.Next(2) == 0;
        var known = questions.Where(earlier => earlier.Group is null || earlier.Group == group).Select(earlier => earlier.Question).ToList();
        var conditions = Enumerable.Range(0, known.Count == 0 ? 0 : random.Next(3)).Select(_ => Condition(known)).ToList();
        var linkId = $"q{next++}.{"abc"[random.Next(3)]}";
        var repeats = type == ItemType.Group ? group is null && random.Next(2) == 0 : type.IsQuestion() && !fiveValued && random.Next(4) == 0;
        var item = new QuestionnaireItem
        {
            LinkId = linkId,
            Type = type,
            Text = Text(),
            Prefix = random.Next(4) == 0 ? "A" + next : null,
            Hint = type.IsQuestion() && random.Next(3) == 0 ? Text() : null,
            HintLinkId = null,
            Required = type.IsQuestion() && random.Next(3) == 0,
            Repeats = repeats,
            MaxLength = type.HasLength() && random.Next(2) == 0 ? random.Next(200, 2000) : null,
            FiveValued = fiveValued,
            Options = fiveValued ? FiveValues.Options : type.HasOptions() ? [.. Enumerable.Range(0, random.Next(1, 6)).Select(Option)] : [],
            Minimum = type.HasOrder() && random.Next(2) == 0 ? Value(type, 0) : null,
            Maximum = type.HasOrder() && random.Next(2) == 0 ? Value(type, 900) : null,
            EnableWhen = conditions,
            EnableAny = conditions.Count > 0 && random.Next(2) == 0,
            Fixed = random.Next(5) == 0,
            Source = random.Next(3) == 0 ? "F:S" + next : null,
            Items = type == ItemType.Group ? Items(depth + 1, repeats ? linkId : group) : [],
        };
        item = item.Hint is null ? item : item with { HintLinkId = item.LinkId + ".help" };
        if (type.IsQuestion())
        {
            questions.Add((item, group));
        }

        return item;
    }

    private Condition Condition(List<QuestionnaireItem> known)
    {
        var asked = known[random.Next(known.Count)];
        var comparison = asked.Type.HasOrder() ? Enum.GetValues<Comparison>()[random.Next(8)] : Enum.GetValues<Comparison>()[random.Next(4)];
        return comparison is Comparison.Exists or Comparison.DoesNotExist
            ? new(asked.LinkId, comparison)
            : new(asked.LinkId, comparison, asked.Type.HasOptions() ? asked.Options[random.Next(asked.Options.Count)] : Value(asked.Type, 400));
    }

    private IReadOnlyList<AnswerValue> Values(QuestionnaireItem question) => question.Type.HasOptions()
        ? [.. question.Options.OrderBy(_ => random.Next()).Take(question.Repeats ? random.Next(1, 4) : 1).OrderBy(option => question.Options.ToList().IndexOf(option))]
        : [.. Enumerable.Range(0, question.Repeats ? random.Next(1, 4) : 1).Select(_ => Value(question.Type, random.Next(900)))];

    private AnswerValue Value(ItemType type, int size) => type switch
    {
        ItemType.WholeNumber => new AnswerValue.WholeNumber(size),
        ItemType.DecimalNumber => new AnswerValue.DecimalNumber(size + 0.50m),
        ItemType.Date => new AnswerValue.Date(new DateOnly(2020, 1, 1).AddDays(size)),
        _ => new AnswerValue.Text(Text()),
    };

    private AnswerValue Option(int number) => random.Next(3) == 0 ? new AnswerValue.Text($"{Text()} {number}") : new AnswerValue.Coded("code-" + number, $"{Text()} {number}");

    private string Text() => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));
}
