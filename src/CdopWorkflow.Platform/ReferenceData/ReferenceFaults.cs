namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>The faults of one file, as many as help anybody: a file of another kind has one in every line.</summary>
public sealed class ReferenceFaults
{
    private const int Most = 200;

    private readonly List<ReferenceFault> found = [];

    public IReadOnlyList<ReferenceFault> Found => found;

    public bool IsFull => found.Count >= Most;

    public void Add(int line, string reason)
    {
        if (!IsFull)
        {
            found.Add(new ReferenceFault(line, reason));
        }
    }
}
