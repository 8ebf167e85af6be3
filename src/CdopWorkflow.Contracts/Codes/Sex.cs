using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>Sex as recorded. The names are on the wire and in databases: never rename one.</summary>
[JsonConverter(typeof(CodeConverter<Sex>))]
public enum Sex
{
    Male,
    Female,
    Indeterminate,
    NotKnown,
}
