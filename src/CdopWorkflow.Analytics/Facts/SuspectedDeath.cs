using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// What the rapid response to a death suspects: provisional, and kept apart from what panels decided. Highest version wins. Where and
/// when the death is counted, and whether it still is, the <see cref="RecordedDeath"/> of the same key says: a correction of that
/// moves both.
/// </summary>
public sealed class SuspectedDeath
{
    public Guid FactKey { get; set; }

    public int Version { get; set; }

    public Expectedness Expectedness { get; set; }

    public string CatalogueVersion { get; set; } = "";

    /// <summary>Where the cube counts the row (<see cref="Cube.SuspectedPoints"/>); null in a row that is older than that.</summary>
    public string? CountedAs { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public List<SuspectedRow> Factors { get; } = [];

    public void Learn(FactorsSuspected fact, DateTimeOffset now)
    {
        if (fact.Version <= Version)
        {
            return;
        }

        (Version, Expectedness, CatalogueVersion, ChangedAt) = (fact.Version, fact.Expectedness, fact.CatalogueVersion, now);

        // rows are changed in place: one that goes and comes back under its key in one save is refused by EF
        var told = fact.Factors.DistinctBy(factor => factor.Code).ToDictionary(factor => factor.Code);
        Factors.RemoveAll(row => !told.ContainsKey(row.Code));
        foreach (var factor in told.Values)
        {
            var row = Factors.Find(row => row.Code == factor.Code);
            if (row is null)
            {
                row = new SuspectedRow { FactKey = FactKey, Code = factor.Code };
                Factors.Add(row);
            }

            row.Suspected = factor.Suspected;
        }
    }
}
