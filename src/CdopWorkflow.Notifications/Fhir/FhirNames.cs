namespace CdopWorkflow.Notifications.Fhir;

/// <summary>Systems, extensions and codes by which a message says what it means. Those that begin with urn:cdop are ours (docs/fhir.md).</summary>
internal static class FhirNames
{
    public const string NhsNumber = "https://fhir.nhs.uk/Id/nhs-number";
    public const string OdsCode = "https://fhir.nhs.uk/Id/ods-organization-code";
    public const string EthnicCategory = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory";
    public const string DeathStatus = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus";

    /// <summary>The status code of a notification of death that was withdrawn.</summary>
    public const string DeathStatusRemoved = "U";
    public const string BirthTime = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";
    public const string DataAbsent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";

    public const string Event = "urn:cdop:fhir:event";
    public const string ChildDeath = "child-death";
    public const string Item = "urn:cdop:fhir:item";
    public const string ParentalResponsibility = "urn:cdop:fhir:parental-responsibility";
    public const string CarerAtDeath = "urn:cdop:fhir:carer-at-death";
    public const string Notification = "urn:cdop:fhir:notification";
}
