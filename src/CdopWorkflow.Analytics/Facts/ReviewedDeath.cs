using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// A panel's decision under a key. Highest version wins; a retraction, or a withdrawal of the death, is remembered even when it
/// comes first.
/// </summary>
public sealed class ReviewedDeath
{
    public Guid FactKey { get; set; }

    /// <summary>Of the content; 0 while only a retraction has arrived.</summary>
    public int Version { get; set; }

    /// <summary>Version of the latest retraction or withdrawal, 0 for none.</summary>
    public int EndedVersion { get; set; }

    /// <summary>Whether the row is part of the figures.</summary>
    public bool Counts { get; set; }

    public string Panel { get; set; } = "";

    public string Council { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>The day of the panel's decision in the UK: the only day that Analytics knows.</summary>
    public DateOnly DecidedOn { get; set; }

    /// <summary>Calendar quarter of death, "2025-Q1".</summary>
    public string Quarter { get; set; } = "";

    public AgeBand AgeBand { get; set; }

    public bool Infant { get; set; }

    public Sex Sex { get; set; }

    public EthnicGroup Ethnicity { get; set; }

    public EthnicGroup MotherEthnicity { get; set; }

    public int? DeprivationDecile { get; set; }

    public Answer SuddenUnexpected { get; set; }

    public DeathCategory Category { get; set; } = DeathCategory.SuddenUnexpectedUnexplained;

    public ModifiableOutcome Outcome { get; set; }

    public int MonthsToDecision { get; set; }

    /// <summary>Days to the decision, counted from the middle of the month of death; null in facts from before they were kept.</summary>
    public int? GrossDays { get; set; }

    /// <summary>Gross days less those under a hold.</summary>
    public int? NetDays { get; set; }

    /// <summary>Whole months to the decision, the days under a hold left out.</summary>
    public int? NetMonthsToDecision { get; set; }

    /// <summary>Whether somebody recorded how the child was housed; null in facts from before it was kept.</summary>
    public Answer? OvercrowdingKnown { get; set; }

    /// <summary>Null in facts from before it was asked, which reads "not known".</summary>
    public MotherAgeBand? MotherAge { get; set; }

    /// <summary>Null in facts from before it was told, which reads "not known".</summary>
    public PlaceBand? Place { get; set; }

    /// <summary>Whether an inquest or a coroner's investigation held the review; null in facts from before it was told.</summary>
    public Answer? Inquest { get; set; }

    public string CatalogueVersion { get; set; } = "";

    public string ScaleVersion { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public List<FactorRow> Factors { get; } = [];

    /// <summary>Whether the version was news.</summary>
    public bool Learn(DeathReviewed fact, DateOnly decidedOn, string region, DateTimeOffset now)
    {
        if (fact.Version <= Version)
        {
            return false;
        }

        Version = fact.Version;
        (Panel, Council, Region) = (fact.Panel, fact.Council, region);
        (DecidedOn, Quarter, MonthsToDecision) = (decidedOn, fact.Quarter.ToString(), fact.MonthsToDecision);
        (GrossDays, NetDays, NetMonthsToDecision, OvercrowdingKnown) = (fact.GrossDays, fact.NetDays, fact.NetMonthsToDecision, fact.OvercrowdingKnown);
        (AgeBand, Infant, Sex) = (fact.AgeBand, fact.AgeBand.IsInfant(), fact.Sex);
        (Ethnicity, MotherEthnicity, MotherAge, DeprivationDecile) = (fact.Ethnicity, fact.MotherEthnicity, fact.MotherAge, fact.DeprivationDecile);
        (SuddenUnexpected, Category, Outcome) = (fact.SuddenUnexpected, fact.Category, fact.Outcome);
        (Place, Inquest) = (fact.Place, fact.Inquest);
        (CatalogueVersion, ScaleVersion) = (fact.CatalogueVersion, fact.ScaleVersion);
        Replace(fact.Factors);
        Settle(now);
        return true;
    }

    public void End(int version, DateTimeOffset now)
    {
        EndedVersion = Math.Max(EndedVersion, version);
        Settle(now);
    }

    private void Settle(DateTimeOffset now)
    {
        Counts = Version > EndedVersion;
        ChangedAt = now;
    }

    /// <summary>Rows are changed in place: one that goes and comes back under its key in one save is refused by EF.</summary>
    private void Replace(IReadOnlyList<ReviewedFactor> factors)
    {
        var now = factors.DistinctBy(factor => factor.Code).ToDictionary(factor => factor.Code);
        Factors.RemoveAll(row => !now.ContainsKey(row.Code));
        foreach (var factor in now.Values)
        {
            var row = Factors.Find(row => row.Code == factor.Code);
            if (row is null)
            {
                row = new FactorRow { FactKey = FactKey, Code = factor.Code };
                Factors.Add(row);
            }

            (row.Present, row.Influence, row.Modifiable) = (factor.Present, factor.Influence, factor.Modifiable);
        }
    }
}
