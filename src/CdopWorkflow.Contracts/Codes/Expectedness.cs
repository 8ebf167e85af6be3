using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// Unexpected: not anticipated as a significant possibility 24 hours before, or an unexpected collapse that led to the
/// death. In doubt a death is handled as unexpected until evidence says otherwise, but "not known" stays what was said.
/// </summary>
[JsonConverter(typeof(CodeConverter<Expectedness>))]
public enum Expectedness
{
    Unexpected,
    Expected,
    NotKnown,
}
