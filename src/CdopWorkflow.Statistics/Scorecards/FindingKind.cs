namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>What can be wrong with, or must be known about, a printed figure.</summary>
public enum FindingKind
{
    PercentDisagrees,
    NothingToDivide,
    SumDisagrees,
    MeanDisagrees,
    DifferenceDisagrees,
    GapDisagrees,
    PercentagesDoNotAddUp,
    RoundingOnly,
    Inferred,
    PrintedOddly,
    SourcesDiffer,
    CohortsDiffer,
    UnitDiffers,
    PeriodMissing,
    PeriodUnclear,
    PeriodsDiffer,
    GeographyMixed,
    NameDoubtful,
    AgesNotStated,
    BaseNotStated,
    EarlierValueMissing,
    LaterBasis,
    SameAsAnother,
    TargetMissed,
    TargetMetOnlyAsPrinted,
    ColourMissing,
    TrendDisagrees,
    TrendBasisMissing,
}
