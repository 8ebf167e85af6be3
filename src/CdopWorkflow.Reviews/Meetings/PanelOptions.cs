using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Section "Reviews:Panel": what makes a panel quorate, and the scale it scores influence on.</summary>
public sealed record PanelOptions
{
    public const string Section = "Reviews:Panel";

    /// <summary>Guidance asks for a lead professional from health and one from the local authority.</summary>
    private static readonly Seat[] UsualSeats = [Seat.DesignatedDoctor, Seat.ChildrensSocialCare];

    /// <summary>The fewest members who must take part in a review, those with a conflict of interest aside.</summary>
    public int QuorumMembers { get; init; } = 5;

    /// <summary>The seats that must be filled; none given means the usual ones.</summary>
    public IReadOnlyList<Seat>? QuorumSeats { get; init; }

    /// <summary>Code of the scale that new analyses are scored on; one that was begun keeps its own.</summary>
    public string Scale { get; init; } = InfluenceScale.FormC.Code;

    /// <summary>Minutes planned for a review that is put on an agenda.</summary>
    public int MinutesAReview { get; init; } = 20;

    public IReadOnlyList<Seat> SeatsNeeded => QuorumSeats ?? UsualSeats;

    /// <summary>What is wrong with the settings, in an administrator's words.</summary>
    public IEnumerable<string> Faults()
    {
        if (QuorumMembers < 1)
        {
            yield return $"{Section}:{nameof(QuorumMembers)} must be 1 or more";
        }

        if (MinutesAReview is < 5 or > 240)
        {
            yield return $"{Section}:{nameof(MinutesAReview)} must be from 5 to 240";
        }

        if (InfluenceScale.Find(Scale) is null)
        {
            yield return $"{Section}:{nameof(Scale)} must be one of {string.Join(", ", InfluenceScale.All.Select(scale => scale.Code))}";
        }
    }
}
