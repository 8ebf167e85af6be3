using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>What this server does, as FHIR has servers say it.</summary>
internal static class Capabilities
{
    private static readonly ResourceType[] Read =
    [
        ResourceType.MessageHeader, ResourceType.Patient, ResourceType.RelatedPerson, ResourceType.Organization, ResourceType.Practitioner, ResourceType.PractitionerRole,
        ResourceType.Location, ResourceType.Encounter, ResourceType.Observation,
    ];

    public static CapabilityStatement Of(string address) => new()
    {
        Status = PublicationStatus.Active,
        Date = "2026-11-22",
        Kind = CapabilityStatementKind.Instance,
        Software = new() { Name = "CdopWorkflow" },
        Implementation = new() { Description = "Takes in notifications of children’s deaths", Url = address },
        FhirVersion = FHIRVersion.N4_0_1,
        Format = ["json", "xml"],
        Rest =
        [
            new()
            {
                Mode = CapabilityStatement.RestfulCapabilityMode.Server,
                Documentation = "A notification is one Bundle of the type message. Nothing can be read or searched. The same Bundle.identifier gets the same answer and adds nothing.",
                Security = new() { Description = "Authorization: Bearer keyId.secret, as an administrator issued it." },
                Resource = [.. Read.Select(type => new CapabilityStatement.ResourceComponent { TypeElement = new Code<ResourceType>(type), Documentation = "As part of a message" })],
                Operation = [new() { Name = "process-message", Definition = "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message" }],
            },
        ],
        Messaging =
        [
            new()
            {
                Endpoint = [new() { Protocol = new Coding("http://terminology.hl7.org/CodeSystem/message-transport", "http"), Address = $"{address}/$process-message" }],
                Documentation = $"The event {FhirNames.ChildDeath} of {FhirNames.Event}; what stands where is in docs/fhir.md.",
            },
        ],
    };
}
