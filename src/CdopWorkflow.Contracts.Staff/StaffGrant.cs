namespace CdopWorkflow.Contracts.Staff;

/// <summary>One role of a person.</summary>
/// <param name="Role">Its name in code: "Coordinator", "Chair".</param>
/// <param name="Area">Code of a panel, a region or England.</param>
public sealed record StaffGrant(string Role, string Area);
