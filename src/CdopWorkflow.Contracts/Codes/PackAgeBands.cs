namespace CdopWorkflow.Contracts.Codes;

/// <summary>What a band of the panel's pack is called, and which one an age falls in.</summary>
public static class PackAgeBands
{
    public static PackAgeBand From(DateOnly born, DateOnly died) => AgeBands.From(born, died) switch
    {
        AgeBand.Days0To27 or AgeBand.Days28To364 => Infant(Ages.Days(born, died)),
        AgeBand.Years1To4 => PackAgeBand.Years1To4,
        AgeBand.Years5To9 => PackAgeBand.Years5To9,
        AgeBand.Years10To14 => PackAgeBand.Years10To14,
        AgeBand.Years15To17 => PackAgeBand.Years15To17,
    };

    public static string Label(this PackAgeBand band) => band switch
    {
        PackAgeBand.Days0To6 => "0 to 6 days",
        PackAgeBand.Days7To27 => "7 to 27 days",
        PackAgeBand.Days28To89 => "28 to 89 days",
        PackAgeBand.Days90To179 => "90 to 179 days",
        PackAgeBand.Days180To364 => "180 to 364 days",
        PackAgeBand.Years1To4 => AgeBand.Years1To4.Label(),
        PackAgeBand.Years5To9 => AgeBand.Years5To9.Label(),
        PackAgeBand.Years10To14 => AgeBand.Years10To14.Label(),
        PackAgeBand.Years15To17 => AgeBand.Years15To17.Label(),
    };

    private static PackAgeBand Infant(int days) => days switch
    {
        < 7 => PackAgeBand.Days0To6,
        < 28 => PackAgeBand.Days7To27,
        < 90 => PackAgeBand.Days28To89,
        < 180 => PackAgeBand.Days90To179,
        _ => PackAgeBand.Days180To364,
    };
}
