using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>The age bands of the national tables. The names are on the wire and in databases: never rename one.</summary>
[JsonConverter(typeof(CodeConverter<AgeBand>))]
public enum AgeBand
{
    Days0To27,
    Days28To364,
    Years1To4,
    Years5To9,
    Years10To14,
    Years15To17,
}
