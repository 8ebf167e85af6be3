namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>Where a postcode lies.</summary>
/// <param name="Council">Code of the upper-tier council.</param>
/// <param name="Decile">Of deprivation: 1 for the most deprived tenth of areas to 10; null where the table does not say.</param>
/// <param name="From">The first day on which it lies there; null where nothing limits it.</param>
/// <param name="To">The last day.</param>
public sealed record PostcodePlace(string Council, int? Decile, DateOnly? From, DateOnly? To)
{
    public bool ExistsOn(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);
}
