using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The age of the mother when the child was born, in the bands of national birth statistics, the oldest together: few mothers are
/// older, and a band of few points to one of them. The names are on the wire and in databases: never rename one.
/// </summary>
[JsonConverter(typeof(CodeConverter<MotherAgeBand>))]
public enum MotherAgeBand
{
    Under20,
    Years20To24,
    Years25To29,
    Years30To34,
    Years35To39,
    Years40AndOver,
    NotKnown,
}
