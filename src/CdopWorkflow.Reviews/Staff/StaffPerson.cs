namespace CdopWorkflow.Reviews.Staff;

/// <summary>A member of staff who can be written to.</summary>
public sealed record StaffPerson(string AccountId, string Name, string Email);
