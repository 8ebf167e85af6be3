namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="MotherAgeBand"/>.</summary>
public static class MotherAgeBands
{
    public static string Label(this MotherAgeBand band) => band switch
    {
        MotherAgeBand.Under20 => "Under 20",
        MotherAgeBand.Years20To24 => "20 to 24",
        MotherAgeBand.Years25To29 => "25 to 29",
        MotherAgeBand.Years30To34 => "30 to 34",
        MotherAgeBand.Years35To39 => "35 to 39",
        MotherAgeBand.Years40AndOver => "40 and over",
        MotherAgeBand.NotKnown => "Not known",
    };
}
