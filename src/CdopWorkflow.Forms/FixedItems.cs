namespace CdopWorkflow.Forms;

/// <summary>What a new version of a form must keep, because rules in the product depend on it.</summary>
public static class FixedItems
{
    /// <summary>Every fixed item that the new version drops, retypes, or whose options it takes away.</summary>
    public static IReadOnlyList<FormProblem> Missing(Questionnaire present, Questionnaire next)
    {
        var problems = new List<FormProblem>();
        foreach (var item in present.AllItems.Where(item => item.Fixed))
        {
            if (next.Find(item.LinkId) is not { } kept)
            {
                problems.Add(new(item.LinkId, $"“{item.Text}” is fixed and cannot be left out: the product’s rules depend on it"));
            }
            else if (kept.Type != item.Type || kept.Repeats != item.Repeats || kept.FiveValued != item.FiveValued)
            {
                problems.Add(new(item.LinkId, $"“{item.Text}” is fixed: its type must stay “{item.Type.Code()}”{(item.Repeats ? ", repeating" : "")}"));
            }
            else if (!kept.Fixed)
            {
                problems.Add(new(item.LinkId, $"“{item.Text}” is fixed and must stay marked as fixed"));
            }
            else if (!item.Options.SequenceEqual(kept.Options))
            {
                problems.Add(new(item.LinkId, $"“{item.Text}” is fixed: its options must keep their codes and their order"));
            }
        }

        return problems;
    }
}
