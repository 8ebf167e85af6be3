using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>What a small number would reveal about a family: disclosure control is stricter where one of these applies.</summary>
[JsonConverter(typeof(CodeConverter<Sensitivity>))]
public enum Sensitivity
{
    None,
    Abuse,
    Suicide,
    SubstanceUse,
    Consanguinity,
    DomesticAbuse,
}
