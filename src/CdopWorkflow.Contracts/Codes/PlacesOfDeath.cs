namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="PlaceOfDeath"/>.</summary>
public static class PlacesOfDeath
{
    public static string Label(this PlaceOfDeath place) => place switch
    {
        PlaceOfDeath.EmergencyDepartment => "Hospital: emergency department",
        PlaceOfDeath.HospitalWard => "Hospital: paediatric ward",
        PlaceOfDeath.NeonatalUnit => "Hospital: neonatal unit",
        PlaceOfDeath.IntensiveCare => "Hospital: intensive care",
        PlaceOfDeath.HospitalOther => "Hospital: elsewhere",
        PlaceOfDeath.Home => "Home",
        PlaceOfDeath.OtherPrivateResidence => "Another private residence",
        PlaceOfDeath.FosterHome => "Foster home",
        PlaceOfDeath.ResidentialCare => "Residential care",
        PlaceOfDeath.PublicPlace => "Public place",
        PlaceOfDeath.School => "School",
        PlaceOfDeath.Hospice => "Hospice",
        PlaceOfDeath.MentalHealthUnit => "Mental health inpatient unit",
        PlaceOfDeath.Abroad => "Abroad",
        PlaceOfDeath.Other => "Other",
        PlaceOfDeath.NotKnown => "Not known",
    };
}
