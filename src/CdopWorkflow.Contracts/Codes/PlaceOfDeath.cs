using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>Where the death or the fatal event took place, as on the national reporting form.</summary>
[JsonConverter(typeof(CodeConverter<PlaceOfDeath>))]
public enum PlaceOfDeath
{
    EmergencyDepartment,
    HospitalWard,
    NeonatalUnit,
    IntensiveCare,
    HospitalOther,
    Home,
    OtherPrivateResidence,
    FosterHome,
    ResidentialCare,
    PublicPlace,
    School,
    Hospice,
    MentalHealthUnit,
    Abroad,
    Other,
    NotKnown,
}
