namespace CdopWorkflow.Reviews.Agencies;

/// <summary>Who fills in an agency's returns, and whom a missing one is taken to. Empty for what nobody entered.</summary>
public sealed record AgencyPeople(string ContactName, string ContactEmail, string ManagerName, string ManagerEmail)
{
    public static readonly AgencyPeople Unknown = new("", "", "", "");
}
