namespace CdopWorkflow.Host;

/// <summary>What the commands of `cdop` end with.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The command ran and found something wrong: a fault in the chain, a rejected line, a bad setting.</summary>
    public const int Found = 1;

    /// <summary>The command could not be understood or its input could not be read.</summary>
    public const int Usage = 2;
}
