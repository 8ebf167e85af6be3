using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The ethnic group that may leave a service; the sixteen categories behind it (<see cref="EthnicCategories"/>) may not.
/// "Not stated" is a family's answer, "not known" is a question nobody asked or could answer: they never merge.
/// </summary>
[JsonConverter(typeof(CodeConverter<EthnicGroup>))]
public enum EthnicGroup
{
    White,
    Mixed,
    Asian,
    Black,
    Other,
    NotStated,
    NotKnown,
}
