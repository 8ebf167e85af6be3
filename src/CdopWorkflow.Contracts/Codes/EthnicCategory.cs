namespace CdopWorkflow.Contracts.Codes;

/// <summary>One entry of the NHS list of 2001: its code, its words and the group it is counted in.</summary>
public sealed record EthnicCategory(string Code, string Label, EthnicGroup Group);
