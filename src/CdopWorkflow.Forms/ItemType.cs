namespace CdopWorkflow.Forms;

/// <summary>What an item of a form is. There is no yes-or-no type: "not known" must have a place to go.</summary>
public enum ItemType
{
    Group,
    Display,

    /// <summary>One line; FHIR's <c>string</c>.</summary>
    ShortText,

    /// <summary>Several lines; FHIR's <c>text</c>.</summary>
    LongText,
    WholeNumber,
    DecimalNumber,
    Date,
    Choice,

    /// <summary>A choice that also takes words of one's own.</summary>
    OpenChoice,
}
