using CdopWorkflow.Platform.Mail;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What filling in one of the family's forms leaves behind.</summary>
/// <param name="Action">For the audit log: "FamilyContactRecorded".</param>
/// <param name="What">For the history, in words that name no one.</param>
public sealed record FamilyEntry(string Action, string What)
{
    /// <summary>For the history, in the person's words.</summary>
    public string? Why { get; init; }

    /// <summary>Rows that are new.</summary>
    public IReadOnlyList<object> Rows { get; init; } = [];

    /// <summary>What is to be sent because of it.</summary>
    public Letter? Letter { get; init; }

    /// <summary>Why it cannot be recorded; null where it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>It is recorded already: nothing is left to do.</summary>
    public static FamilyEntry Known { get; } = new("", "");

    public static FamilyEntry Refused(string action, string reason) => new(action, "") { Refusal = reason };
}
