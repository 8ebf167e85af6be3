namespace CdopWorkflow.Forms;

/// <summary>
/// A form whose fixed questions are asked by pages of their own: what an administrator added to it is asked apart, as a form of its own.
/// </summary>
public static class CoreForms
{
    /// <summary>The added questions, each under the headings it stands under; null where there are none.</summary>
    public static Questionnaire? Further(Questionnaire form)
    {
        var items = Added(form.Items);
        return items.Any(item => item.WithDescendants().Any(one => one.Type.IsQuestion())) ? form with { Items = items } : null;
    }

    /// <summary>Why the added questions could not be asked apart: a condition looks at a question of the core.</summary>
    public static IReadOnlyList<FormProblem> Problems(Questionnaire form)
    {
        var core = form.AllItems.Where(item => item.Fixed).Select(item => item.LinkId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from item in form.AllItems
               where !item.Fixed
               from condition in item.EnableWhen
               where core.Contains(condition.Question)
               select new FormProblem(item.LinkId, $"Its condition looks at “{condition.Question}”, which is fixed and asked on another page; it can only look at questions that were added"),
            .. from list in form.AllItems
               where list.Fixed && Entries.IsRepeating(list)
               from item in list.WithDescendants()
               where !item.Fixed
               select new FormProblem(item.LinkId, $"“{list.Text}” is fixed and asked on a page of its own: put what is added beside it, not within"),
        ];
    }

    private static IReadOnlyList<QuestionnaireItem> Added(IReadOnlyList<QuestionnaireItem> items) =>
        [.. items.Select(item => item.Type == ItemType.Group ? item with { Items = Added(item.Items) } : item).Where(item => item.Type == ItemType.Group ? item.Items.Count > 0 : !item.Fixed)];
}
