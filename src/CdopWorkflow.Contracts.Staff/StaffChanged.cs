namespace CdopWorkflow.Contracts.Staff;

/// <summary>An account was opened, changed or closed: who it belongs to, how they are written to, and what they may do.</summary>
/// <param name="AccountId">As the audit log names the person.</param>
/// <param name="Name">As the person writes it.</param>
/// <param name="Email">With which the person signs in.</param>
/// <param name="Grants">Every role that the account holds now.</param>
/// <param name="IsOpen">Whether the person can sign in.</param>
/// <param name="Version">Grows with every change of the account.</param>
[WireName("staff-changed.v1")]
public sealed record StaffChanged(string AccountId, string Name, string Email, IReadOnlyList<StaffGrant> Grants, bool IsOpen, int Version) : IEvent
{
    public string Subject => $"account:{AccountId}";
}
