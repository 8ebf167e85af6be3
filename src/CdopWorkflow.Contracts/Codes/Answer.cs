using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// An answer is never a bool: "no", "not known" and "not asked" say three different things about care, and a figure
/// that merges them is wrong. The default of the type is the honest one.
/// </summary>
[JsonConverter(typeof(CodeConverter<Answer>))]
public enum Answer
{
    NotAnswered,
    Yes,
    No,
    NotKnown,
    NotApplicable,
}
