namespace CdopWorkflow.Forms.Reading;

/// <summary>What groups that repeat must keep to: one level of them, and conditions that mean one entry.</summary>
internal static class EntryRules
{
    public static void Judge(IReadOnlyList<QuestionnaireItem> items, Problems problems)
    {
        var all = items.SelectMany(item => item.WithDescendants()).ToList();
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in all.Where(Entries.IsRepeating))
        {
            foreach (var within in group.WithDescendants())
            {
                if (within != group && Entries.IsRepeating(within))
                {
                    problems.Add(within.LinkId, $"It repeats within “{group.LinkId}”, which repeats: put it beside that group");
                }

                groupOf[within.LinkId] = group.LinkId;
            }
        }

        foreach (var item in all)
        {
            foreach (var condition in item.EnableWhen.Where(condition => groupOf.TryGetValue(condition.Question, out var group) && groupOf.GetValueOrDefault(item.LinkId) != group))
            {
                problems.Add(item.LinkId, $"Its condition looks at “{condition.Question}” in the group “{groupOf[condition.Question]}”, which repeats: only items of that group can, each in its own entry");
            }
        }
    }
}
