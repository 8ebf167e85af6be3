namespace CdopWorkflow.Platform.Data;

/// <summary>A database that a role of this process owns.</summary>
public sealed record ServiceDatabase(string Name, Type ContextType);
