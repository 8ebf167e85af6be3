namespace CdopWorkflow.Identity.StaffNews;

/// <summary>An account that another service takes as open.</summary>
/// <param name="AccountId">As the audit log names the person.</param>
/// <param name="Name">As it is known there.</param>
/// <param name="Email">As it is known there.</param>
/// <param name="Version">Of the latest news that was heard there.</param>
public sealed record HeldAccount(string AccountId, string Name, string Email, int Version);
