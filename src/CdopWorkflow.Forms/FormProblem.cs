namespace CdopWorkflow.Forms;

/// <summary>What is wrong with a form or a set of answers, for whoever is to put it right.</summary>
/// <param name="LinkId">The item it is about; null for the form as a whole.</param>
/// <param name="Reason">A sentence.</param>
public sealed record FormProblem(string? LinkId, string Reason)
{
    public override string ToString() => LinkId is null ? Reason : $"{LinkId}: {Reason}";
}
