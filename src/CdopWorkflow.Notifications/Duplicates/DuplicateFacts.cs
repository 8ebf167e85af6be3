using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What the scorer looks at in one notification; anything may be missing.</summary>
public sealed record DuplicateFacts
{
    public string? FamilyName { get; init; }

    public string? Forenames { get; init; }

    public DateOnly? Born { get; init; }

    public TimeOnly? BornAt { get; init; }

    public DateOnly? Died { get; init; }

    public TimeOnly? DiedAt { get; init; }

    public Sex Sex { get; init; } = Sex.NotKnown;

    public NhsNumber? NhsNumber { get; init; }

    public string? Postcode { get; init; }

    /// <summary>1 for the first of a multiple birth, 2 for the second; 0 for a child who was born alone.</summary>
    public int? BirthOrder { get; init; }

    /// <summary>Whether the notification says in any way that the child was one of several.</summary>
    public bool OfMultipleBirth { get; init; }

    public bool BornAlone => BirthOrder == BirthOrders.Alone && !OfMultipleBirth;

    /// <summary>How many of all notifications bear this family name, from 0 to 1; null where it is not known.</summary>
    public double? FamilyNameShare { get; init; }

    /// <summary>The same of the first forename.</summary>
    public double? ForenameShare { get; init; }
}
