using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>
/// A panel has decided: codes and bands alone. Published once per decision and version; a decision that was changed comes with a
/// higher version and replaces the lower. The day of the decision is the envelope's; no day of the child's life or death is told.
/// </summary>
/// <param name="FactKey">Random; only Reviews can tell whose review it belongs to.</param>
/// <param name="Version">Grows with every fact published under the key.</param>
/// <param name="Panel">Code of the panel that decided.</param>
/// <param name="Council">GSS code of the upper-tier authority of residence.</param>
/// <param name="Quarter">Calendar quarter of death, "2025-Q1".</param>
/// <param name="AgeBand">Age at death.</param>
/// <param name="Sex">Of the child.</param>
/// <param name="Ethnicity">Group of the child's ethnicity.</param>
/// <param name="MotherEthnicity">Group of the mother's, which often differs.</param>
/// <param name="DeprivationDecile">1 most deprived to 10; null when not known.</param>
/// <param name="SuddenUnexpected">Whether the death was sudden and unexpected.</param>
/// <param name="Category">The uppermost category of death that applies.</param>
/// <param name="Outcome">Whether modifiable factors were identified.</param>
/// <param name="Factors">The factors that were recorded, present or not known.</param>
/// <param name="MonthsToDecision">Whole months from death to decision: coarse, so that the day of death cannot be worked out.</param>
/// <param name="CatalogueVersion">Version of the factor catalogue the codes are from.</param>
/// <param name="ScaleVersion">Version of the scale of influence.</param>
/// <param name="GrossDays">Days to the decision from the middle of the month of death, which says no more than the month; null in facts from before they were kept.</param>
/// <param name="NetDays">Gross days less those under at least one hold.</param>
/// <param name="NetMonthsToDecision">Whole months from death to decision, the days under a hold left out.</param>
/// <param name="OvercrowdingKnown">Yes where somebody recorded how the child was housed, No where nobody did; null in facts from before it was kept.</param>
/// <param name="MotherAge">Band of the mother's age when the child was born; null in facts from before it was asked.</param>
/// <param name="Place">Band of the place of death, or of the event that led to it; null in facts from before it was told.</param>
/// <param name="Inquest">Yes where an inquest or a coroner's investigation held the review, No where none did; null in facts from before it was told.</param>
[WireName("death-reviewed.v1")]
public sealed record DeathReviewed(
    Guid FactKey,
    int Version,
    string Panel,
    string Council,
    Quarter Quarter,
    AgeBand AgeBand,
    Sex Sex,
    EthnicGroup Ethnicity,
    EthnicGroup MotherEthnicity,
    int? DeprivationDecile,
    Answer SuddenUnexpected,
    DeathCategory Category,
    ModifiableOutcome Outcome,
    IReadOnlyList<ReviewedFactor> Factors,
    int MonthsToDecision,
    string CatalogueVersion,
    string ScaleVersion,
    int? GrossDays = null,
    int? NetDays = null,
    int? NetMonthsToDecision = null,
    Answer? OvercrowdingKnown = null,
    MotherAgeBand? MotherAge = null,
    PlaceBand? Place = null,
    Answer? Inquest = null) : IEvent
{
    public string Subject => $"fact:{FactKey:N}";
}
