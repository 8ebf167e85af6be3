namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// One level of a scale of influence. The code is text ("1*"). Only a level at which the factor may have
/// <see cref="Contributed"/> can be called modifiable: modifiable means that changing it could reduce the risk.
/// </summary>
public sealed record InfluenceLevel(string Code, string Label, bool Contributed);
