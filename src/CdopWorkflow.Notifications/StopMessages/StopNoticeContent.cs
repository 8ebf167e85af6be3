using System.Text.Json.Serialization;
using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>
/// All that a service needs to find one record and stop: NHS number and date of birth or, where there is no number, the name and the
/// postcode beside it. Nothing of the death, not even its day, and nothing of the family.
/// </summary>
public sealed record StopNoticeContent
{
    public required Guid Id { get; init; }

    public string Event { get; } = "stop-messages";

    public required DateOnly BornOn { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NhsNumber { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FamilyName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Forenames { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Postcode { get; init; }

    /// <summary>Ids of earlier notices whose record was not this child's; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Guid>? Replaces { get; init; }

    /// <summary>Whether a service that was told of the one finds the record of the other.</summary>
    public static bool FindsTheSame(Child one, Child other) => Of(Guid.Empty, one) == Of(Guid.Empty, other);

    public static StopNoticeContent Of(Guid id, Child child) => string.IsNullOrEmpty(child.NhsNumber)
        ? new() { Id = id, BornOn = child.BornOn, FamilyName = child.FamilyName, Forenames = child.Forenames, Postcode = child.Postcode }
        : new() { Id = id, BornOn = child.BornOn, NhsNumber = child.NhsNumber };
}
