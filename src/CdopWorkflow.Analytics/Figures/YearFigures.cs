using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>
/// The figures of an area and a year, from counts alone: a share keeps its numerator and its denominator, and shares are pooled
/// and never averaged.
/// </summary>
public sealed record YearFigures(IReadOnlyList<ReviewGroup> Reviews, IReadOnlyList<FactorLine> Factors, IReadOnlyList<RecordedMonth> Recorded)
{
    /// <summary>Reviews with modifiable factors among all that were decided.</summary>
    public Share Modifiable => ShareOf(Reviews);

    /// <summary>The same for children under one.</summary>
    public Share InfantModifiable => ShareOf(Reviews.Where(group => group.AgeBand.IsInfant()));

    /// <summary>Factors over all reviews: one review can have several.</summary>
    public int FactorTotal => Factors.Sum(line => line.Cases);

    public int RecordedTotal => Recorded.Sum(month => month.Count);

    public int RecordedInfants => Recorded.Where(month => month.AgeBand.IsInfant()).Sum(month => month.Count);

    public Share ByAge(AgeBand band) => ShareOf(Reviews.Where(group => group.AgeBand == band));

    public Share ByCategory(DeathCategory category) => ShareOf(Reviews.Where(group => group.Category == category));

    public Share ByCouncil(string code) => ShareOf(Reviews.Where(group => group.Council == code));

    public Share ByPanel(string code) => ShareOf(Reviews.Where(group => group.Panel == code));

    public Share ByRegion(string code) => ShareOf(Reviews.Where(group => group.Region == code));

    public static Share ShareOf(IEnumerable<ReviewGroup> groups) =>
        groups.Aggregate(new Share(0, 0), (sum, group) => sum + new Share(group.WithModifiable ? group.Count : 0, group.Count));
}
