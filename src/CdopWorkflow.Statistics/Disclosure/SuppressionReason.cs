namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>Why a figure is hidden. For the inside only: the reason itself tells something about the figure.</summary>
public enum SuppressionReason
{
    None,
    SmallCount,

    /// <summary>All but a few of the printed base.</summary>
    SmallComplement,

    /// <summary>Fewer than three families or incidents.</summary>
    FewIncidents,

    /// <summary>Every death of a small row or column falls in one category.</summary>
    GroupDisclosure,

    /// <summary>Hidden in an earlier release, and so for good.</summary>
    HiddenBefore,

    /// <summary>Printed before with a number so close that the difference would tell of one child or a few.</summary>
    ChangedALittle,

    /// <summary>Not meant to be published: known to nobody, but part of sums that are.</summary>
    NotForPublication,

    /// <summary>Hidden to protect another figure.</summary>
    Secondary,
}
