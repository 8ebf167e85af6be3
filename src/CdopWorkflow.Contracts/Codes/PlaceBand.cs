using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// Where a child died, as coarse as it may leave: a school or a public place in a quarter and a council would be one child's. The names
/// are on the wire and in databases: never rename one.
/// </summary>
[JsonConverter(typeof(CodeConverter<PlaceBand>))]
public enum PlaceBand
{
    Hospital,
    Home,
    Hospice,
    Elsewhere,
    NotKnown,
}
