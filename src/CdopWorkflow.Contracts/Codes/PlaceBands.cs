namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="PlaceBand"/>, and what belongs to each.</summary>
public static class PlaceBands
{
    public static PlaceBand Band(this PlaceOfDeath place) => place switch
    {
        PlaceOfDeath.EmergencyDepartment or PlaceOfDeath.HospitalWard or PlaceOfDeath.NeonatalUnit or PlaceOfDeath.IntensiveCare or PlaceOfDeath.HospitalOther
            or PlaceOfDeath.MentalHealthUnit => PlaceBand.Hospital,
        PlaceOfDeath.Home or PlaceOfDeath.OtherPrivateResidence or PlaceOfDeath.FosterHome => PlaceBand.Home,
        PlaceOfDeath.Hospice => PlaceBand.Hospice,
        PlaceOfDeath.ResidentialCare or PlaceOfDeath.PublicPlace or PlaceOfDeath.School or PlaceOfDeath.Abroad or PlaceOfDeath.Other => PlaceBand.Elsewhere,
        PlaceOfDeath.NotKnown => PlaceBand.NotKnown,
    };

    public static string Label(this PlaceBand band) => band switch
    {
        PlaceBand.Hospital => "Hospital",
        PlaceBand.Home => "Home, or another private residence",
        PlaceBand.Hospice => "Hospice",
        PlaceBand.Elsewhere => "Elsewhere",
        PlaceBand.NotKnown => "Not known",
    };
}
