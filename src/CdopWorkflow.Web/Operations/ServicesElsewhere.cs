namespace CdopWorkflow.Web.Operations;

/// <summary>Names of the services that other processes serve under the same address.</summary>
public sealed record ServicesElsewhere(IReadOnlyList<string> Names);
