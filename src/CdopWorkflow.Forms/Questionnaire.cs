using CdopWorkflow.Forms.Reading;

namespace CdopWorkflow.Forms;

/// <summary>A form as data: the subset of a FHIR R4 Questionnaire that this product shows and keeps.</summary>
public sealed record Questionnaire
{
    /// <summary>FHIR's name: what the form is known by, in every version ("reporting").</summary>
    public required string Key { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>FHIR's draft, active or retired.</summary>
    public string Status { get; init; } = "active";

    public required IReadOnlyList<QuestionnaireItem> Items { get; init; }

    public IEnumerable<QuestionnaireItem> AllItems => Items.SelectMany(item => item.WithDescendants());

    public IEnumerable<QuestionnaireItem> Questions => AllItems.Where(item => item.Type.IsQuestion());

    public QuestionnaireItem? Find(string linkId) => AllItems.FirstOrDefault(item => item.LinkId == linkId);

    /// <summary>The form, or every reason against it. Never throws, whatever the text is.</summary>
    public static QuestionnaireReading Read(string json) => QuestionnaireReader.Read(json);

    /// <summary>A form that is known to be good: shipped, or read before it was stored.</summary>
    public static Questionnaire Parse(string json)
    {
        var reading = Read(json);
        return reading.Questionnaire ?? throw new FormatException("Not a form: " + string.Join("; ", reading.Problems));
    }

    /// <summary>FHIR JSON that reads back as the same form.</summary>
    public string ToJson() => QuestionnaireWriter.Write(this);
}
