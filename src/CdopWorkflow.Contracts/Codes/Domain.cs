using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>The four domains a panel works through. Which domain a factor stands in is the catalogue's to say.</summary>
[JsonConverter(typeof(CodeConverter<Domain>))]
public enum Domain
{
    Child,
    SocialEnvironment,
    PhysicalEnvironment,
    ServiceProvision,
}
