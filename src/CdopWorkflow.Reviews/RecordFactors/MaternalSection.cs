using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>The questions about the pregnancy. "Not known" is an answer; a blank is not.</summary>
public sealed record MaternalSection
{
    public Answer BookedInTime { get; init; }

    public Answer SmokedInPregnancy { get; init; }

    public Answer AlcoholInPregnancy { get; init; }

    public Answer DrugsInPregnancy { get; init; }

    public Answer MentalIllHealth { get; init; }

    public Answer DomesticAbuse { get; init; }

    /// <summary>Completed weeks at the first antenatal assessment; null when not known.</summary>
    public int? BookingWeeks { get; init; }

    /// <summary>Completed weeks at birth; null when not known.</summary>
    public int? GestationWeeks { get; init; }

    /// <summary>Code of the NHS list: the mother's ethnicity often differs from the child's.</summary>
    public string MotherEthnicity { get; init; } = "99";

    /// <summary>When the child was born: the band is all that is asked, and all that leaves.</summary>
    public MotherAgeBand MotherAge { get; init; } = MotherAgeBand.NotKnown;

    public bool IsAnswered => new[] { BookedInTime, SmokedInPregnancy, AlcoholInPregnancy, DrugsInPregnancy, MentalIllHealth, DomesticAbuse }.All(answer => answer.IsAnswered());
}
