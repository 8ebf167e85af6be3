namespace CdopWorkflow.Contracts.Codes;

/// <summary>What an age band is called, and which one an age falls in.</summary>
public static class AgeBands
{
    /// <summary>
    /// The band of a child who was born and died on these dates. "28 to 364 days" lasts until the first birthday, which
    /// in a leap year includes a 365th day. Scope is decided before: an age of 18 or over has no band and throws.
    /// </summary>
    public static AgeBand From(DateOnly born, DateOnly died)
    {
        var years = Ages.Years(born, died);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 17);
        return years switch
        {
            0 when Ages.Days(born, died) < 28 => AgeBand.Days0To27,
            0 => AgeBand.Days28To364,
            < 5 => AgeBand.Years1To4,
            < 10 => AgeBand.Years5To9,
            < 15 => AgeBand.Years10To14,
            _ => AgeBand.Years15To17,
        };
    }

    /// <summary>Under one year: what "infant" means in every infant figure.</summary>
    public static bool IsInfant(this AgeBand band) => band is AgeBand.Days0To27 or AgeBand.Days28To364;

    public static string Label(this AgeBand band) => band switch
    {
        AgeBand.Days0To27 => "0 to 27 days",
        AgeBand.Days28To364 => "28 to 364 days",
        AgeBand.Years1To4 => "1 to 4 years",
        AgeBand.Years5To9 => "5 to 9 years",
        AgeBand.Years10To14 => "10 to 14 years",
        AgeBand.Years15To17 => "15 to 17 years",
    };
}
