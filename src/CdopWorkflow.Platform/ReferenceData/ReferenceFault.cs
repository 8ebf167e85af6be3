namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>What is wrong with a line of a file. Line 0 is the file itself.</summary>
public sealed record ReferenceFault(int Line, string Reason)
{
    public override string ToString() => Line == 0 ? Reason : $"Line {Line}: {Reason}";
}
