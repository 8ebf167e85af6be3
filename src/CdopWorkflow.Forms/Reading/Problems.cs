namespace CdopWorkflow.Forms.Reading;

/// <summary>The reasons found so far; a broken file is not told about without end.</summary>
internal sealed class Problems
{
    private readonly List<FormProblem> found = [];

    public IReadOnlyList<FormProblem> Found => found;

    public void Add(string? linkId, string reason)
    {
        if (found.Count < FormLimits.Problems)
        {
            found.Add(new(linkId, reason));
        }
        else if (found.Count == FormLimits.Problems)
        {
            found.Add(new(null, "There are more problems; put these right first"));
        }
    }
}
