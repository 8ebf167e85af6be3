namespace CdopWorkflow.Forms;

/// <summary>A group, a question or a piece of text on a form.</summary>
public sealed record QuestionnaireItem
{
    /// <summary>Unique in the form, also when letters of another case are taken for the same; the name of its field on a page.</summary>
    public required string LinkId { get; init; }

    public required ItemType Type { get; init; }

    public required string Text { get; init; }

    /// <summary>A number or letter before the text, like "A1".</summary>
    public string? Prefix { get; init; }

    /// <summary>What helps to answer; FHIR's display item with itemControl "help" inside the question.</summary>
    public string? Hint { get; init; }

    /// <summary>The linkId of that help, where the form gives one.</summary>
    public string? HintLinkId { get; init; }

    public bool Required { get; init; }

    /// <summary>Whether there may be several answers; of a group, several entries.</summary>
    public bool Repeats { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>What can be chosen, in order: <see cref="AnswerValue.Coded"/> or <see cref="AnswerValue.Text"/>.</summary>
    public IReadOnlyList<AnswerValue> Options { get; init; } = [];

    /// <summary>Yes, No, Not known, Not applicable; and a question left alone is not answered.</summary>
    public bool FiveValued { get; init; }

    public AnswerValue? Minimum { get; init; }

    public AnswerValue? Maximum { get; init; }

    public IReadOnlyList<Condition> EnableWhen { get; init; } = [];

    /// <summary>One condition is enough; otherwise all must hold.</summary>
    public bool EnableAny { get; init; }

    public IReadOnlyList<QuestionnaireItem> Items { get; init; } = [];

    /// <summary>The rules of the product depend on it: a later version may not drop it or change its type.</summary>
    public bool Fixed { get; init; }

    /// <summary>Where the question comes from.</summary>
    public string? Source { get; init; }

    /// <summary>FHIR's element definition, kept as it came.</summary>
    public string? Definition { get; init; }

    /// <summary>In a form that was laid out for its answers: the entry in which the item stands. Never written.</summary>
    public FormEntry? Entry { get; init; }

    /// <summary>For a list in which questions of several entries stand beside each other: "Other child 2: Age".</summary>
    public string FullText => Entry is null || !Type.IsQuestion() ? Text : $"{Entry.Name}: {Text}";

    /// <summary>The most characters an answer may have.</summary>
    public int LongestAnswer => MaxLength ?? (Type == ItemType.LongText ? FormLimits.LongText : FormLimits.ShortText);

    /// <summary>This item and all within it, in the order of the page.</summary>
    public IEnumerable<QuestionnaireItem> WithDescendants() => Items.SelectMany(item => item.WithDescendants()).Prepend(this);

    /// <summary>A question that takes Yes, No, Not known or Not applicable.</summary>
    public static QuestionnaireItem FiveValuedQuestion(string linkId, string text) =>
        new() { LinkId = linkId, Type = ItemType.Choice, Text = text, FiveValued = true, Options = FiveValues.Options };

    public static QuestionnaireItem Group(string linkId, string text, IReadOnlyList<QuestionnaireItem> items) =>
        new() { LinkId = linkId, Type = ItemType.Group, Text = text, Items = items };
}
