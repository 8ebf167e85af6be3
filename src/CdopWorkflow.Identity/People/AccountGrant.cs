using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Identity.People;

/// <summary>One role of one account in one area.</summary>
public sealed class AccountGrant
{
    public Guid AccountId { get; set; }

    public required Role Role { get; set; }

    public required string Area { get; set; }
}
