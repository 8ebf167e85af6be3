using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>
/// The figures of an area and a year, from counts alone: a share keeps its numerator and its denominator, and shares are pooled
/// and never averaged.
/// </summary>
public sealed record YearFigures(CubeCounts Reviews, IReadOnlyList<FactorLine> Factors, IReadOnlyList<RecordedMonth> Recorded)
{
    /// <summary>Reviews with modifiable factors among all that were decided.</summary>
    public Share Modifiable => Reviews.ShareOf(CubeDimension.All);

    /// <summary>The same for children under one.</summary>
    public Share InfantModifiable => Enum.GetValues<AgeBand>().Where(band => band.IsInfant()).Aggregate(new Share(0, 0), (sum, band) => sum + ByAge(band));

    /// <summary>Factors over all reviews: one review can have several.</summary>
    public int FactorTotal => Factors.Sum(line => line.Cases);

    public int RecordedTotal => Recorded.Sum(month => month.Count);

    public int RecordedInfants => Recorded.Where(month => month.AgeBand.IsInfant()).Sum(month => month.Count);

    public Share ByAge(AgeBand band) => Reviews.ShareOf(CubeDimension.Age, band.ToString());

    public Share ByCategory(DeathCategory category) => Reviews.ShareOf(CubeDimension.Category, category.ToString());

    /// <summary>Reviews of the council, panel or region within.</summary>
    public Share ByPart(AreaKind kind, string code) => Reviews.ShareOf(DimensionOf(kind), code);

    /// <summary>The parts that had reviews.</summary>
    public IReadOnlyList<string> KnownParts(AreaKind kind) => Reviews.Values(DimensionOf(kind));

    private static string DimensionOf(AreaKind kind) => kind switch
    {
        AreaKind.Council => CubeDimension.Council,
        AreaKind.Panel => CubeDimension.Panel,
        AreaKind.Region or AreaKind.Country => CubeDimension.Region,
    };
}
