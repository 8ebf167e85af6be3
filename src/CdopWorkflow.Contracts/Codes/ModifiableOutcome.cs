using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>What a panel concludes about modifiable factors. It looks forward: it never says this death would have been avoided.</summary>
[JsonConverter(typeof(CodeConverter<ModifiableOutcome>))]
public enum ModifiableOutcome
{
    Identified,
    NotIdentified,
    InadequateInformation,
}
