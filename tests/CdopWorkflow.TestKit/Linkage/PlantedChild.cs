using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.TestKit.Linkage;

/// <summary>A child who never lived, as everything about it would be written if nobody ever made a mistake.</summary>
public sealed record PlantedChild
{
    /// <summary>The truth by which linkage is judged.</summary>
    public required int Number { get; init; }

    /// <summary>Twins, triplets and siblings share it.</summary>
    public required int Family { get; init; }

    /// <summary>1 and upwards for one of several; null for a single birth.</summary>
    public int? Order { get; init; }

    public required string FamilyName { get; init; }

    /// <summary>Under which many newborns are first written down.</summary>
    public required string OtherParentsName { get; init; }

    public required string Forenames { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly Born { get; init; }

    public required DateOnly Died { get; init; }

    public TimeOnly BornAt { get; init; }

    public TimeOnly DiedAt { get; init; }

    public required string Postcode { get; init; }

    public required string NhsNumber { get; init; }

    public required string MothersNumber { get; init; }

    public int DaysLived => Died.DayNumber - Born.DayNumber;
}
