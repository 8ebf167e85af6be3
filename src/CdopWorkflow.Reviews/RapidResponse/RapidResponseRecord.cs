using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>
/// The record of the joint agency response to a death: why it starts or does not, who leads it, the visit to the home or scene, who
/// was told. Its meetings are the review's own; what is suspected and not decided stands in <see cref="SuspectFactors.SuspectedFactor"/>.
/// </summary>
[OfCase("ReviewId")]
public sealed class RapidResponseRecord
{
    /// <summary>Grows with each change: a page that was opened before somebody else saved overwrites nothing unseen.</summary>
    public int Edition { get; private set; }

    public Answer ExternalCauses { get; set; }

    public Answer SuddenWithoutCause { get; set; }

    public Answer CustodyOrDetained { get; set; }

    public Answer MayNotBeNatural { get; set; }

    public Answer UnattendedStillbirth { get; set; }

    public Answer BroughtInNearDeath { get; set; }

    public ResponseDecision Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? DecidedBy { get; set; }

    /// <summary>Why a response starts or does not; sealed.</summary>
    [Sealed]
    public byte[]? Why { get; set; }

    /// <summary>Sealed, as every name is.</summary>
    [Sealed]
    public byte[]? LeadHealthProfessional { get; set; }

    [Sealed]
    public byte[]? LeadInvestigator { get; set; }

    [Sealed]
    public byte[]? SocialWorker { get; set; }

    public VisitDecision Visit { get; set; }

    public DateOnly? VisitDecidedOn { get; set; }

    /// <summary>The instant of that decision, where its time is known.</summary>
    public DateTimeOffset? VisitDecidedAt { get; set; }

    public DateOnly? VisitedOn { get; set; }

    /// <summary>Who went; sealed.</summary>
    [Sealed]
    public byte[]? VisitedBy { get; set; }

    /// <summary>Why nobody went; sealed.</summary>
    [Sealed]
    public byte[]? WhyNoVisit { get; set; }

    public DateOnly? CoronerToldOn { get; set; }

    public DateOnly? SafetyIncidentOn { get; set; }

    public DateOnly? SeriousIncidentNoticeOn { get; set; }

    /// <summary>When a death that was treated as expected came to be treated as unexpected; null where it always was.</summary>
    public DateOnly? ReopenedOn { get; set; }

    /// <summary>The version of what was last published about suspected factors; 0 for nothing.</summary>
    public int SuspectedVersion { get; set; }

    public DateTimeOffset? SuspectedAt { get; set; }

    /// <summary>Whether any criterion for a response is met.</summary>
    public bool MeetsACriterion => new[] { ExternalCauses, SuddenWithoutCause, CustodyOrDetained, MayNotBeNatural, UnattendedStillbirth, BroughtInNearDeath }.Contains(Answer.Yes);

    /// <summary>Whether the agencies respond: to an unexpected death unless it was decided otherwise, to an expected one if it was decided.</summary>
    public bool IsUnderWay(Expectedness expectedness) => Decision switch
    {
        ResponseDecision.Starts => true,
        ResponseDecision.DoesNotStart => false,
        ResponseDecision.NotDecided => expectedness.IsHandledAsUnexpected(),
    };

    public void Change() => Edition++;
}
