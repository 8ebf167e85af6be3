using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Analytics;

/// <summary>A decided review to be sent as a fact; every part can be set with "with".</summary>
public sealed record Decided(DateOnly On)
{
    public const string PanLancashire = "PAN-LANCASHIRE";
    public const string Blackburn = "E06000008";
    public const string Blackpool = "E06000009";
    public const string Lancashire = "E10000017";

    public Guid Key { get; init; } = Guid.NewGuid();

    public int Version { get; init; } = 1;

    public string Panel { get; init; } = PanLancashire;

    public string Council { get; init; } = Lancashire;

    public AgeBand Age { get; init; } = AgeBand.Days28To364;

    public EthnicGroup Ethnicity { get; init; } = EthnicGroup.White;

    public Answer SuddenUnexpected { get; init; } = Answer.Yes;

    public DeathCategory Category { get; init; } = DeathCategory.SuddenUnexpectedUnexplained;

    /// <summary>Codes of the factors that were present and modifiable.</summary>
    public string[] Modifiable { get; init; } = [];

    /// <summary>Codes of the factors that were present and not modifiable.</summary>
    public string[] Present { get; init; } = [];

    /// <summary>Codes of the factors of which nobody could say whether they were present.</summary>
    public string[] NotKnown { get; init; } = [];

    public Sex Sex { get; init; } = Sex.Male;

    public EthnicGroup MotherEthnicity { get; init; } = EthnicGroup.NotKnown;

    /// <summary>Null as in facts from before it was asked.</summary>
    public MotherAgeBand? MotherAge { get; init; }

    /// <summary>Null as in facts from before it was told.</summary>
    public PlaceBand? Place { get; init; }

    /// <summary>Null as in facts from before it was told.</summary>
    public Answer? Inquest { get; init; }

    public int? Decile { get; init; } = 3;

    /// <summary>The death was recorded this many months before the decision.</summary>
    public int MonthsToDecision { get; init; } = 5;

    /// <summary>Null as in facts from before days were kept.</summary>
    public (int Gross, int Net, int NetMonths)? Took { get; init; }

    public Answer? OvercrowdingKnown { get; init; }

    public AnalyticsApp.Sent Reviewed => new(
        new DeathReviewed(
            Key, Version, Panel, Council, Quarter.Of(On.AddMonths(-MonthsToDecision)), Age, Sex, Ethnicity, MotherEthnicity, Decile,
            SuddenUnexpected, Category, Modifiable.Length > 0 ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified,
            [.. Factors(Modifiable, Answer.Yes), .. Factors(Present, Answer.No), .. NotKnown.Select(code => new ReviewedFactor(code, Answer.NotKnown, "", Answer.NotAnswered))], MonthsToDecision, "2026.1", "form-c",
            Took?.Gross, Took?.Net, Took?.NetMonths, OvercrowdingKnown, MotherAge, Place, Inquest),
        On);

    public AnalyticsApp.Sent Recorded => new(
        new DeathRecorded(Key, Version, Panel, Council, MonthOf.Of(On.AddMonths(-MonthsToDecision)), Age), On.AddMonths(-MonthsToDecision));

    public AnalyticsApp.Sent Retracted => new(new DeathReviewRetracted(Key, Version), On);

    public AnalyticsApp.Sent Withdrawn => new(new DeathRecordWithdrawn(Key, Version), On);

    private static IEnumerable<ReviewedFactor> Factors(string[] codes, Answer modifiable) =>
        codes.Select(code => new ReviewedFactor(code, Answer.Yes, "2", modifiable));
}
