namespace CdopWorkflow.Forms;

/// <summary>
/// Which items are asked, given the answers so far. An item within a group that is not asked is not asked either; and the answer to a
/// question that is not asked counts as none, so that a chain of questions closes as one.
/// </summary>
public static class Enablement
{
    /// <summary>The linkIds of all items that are asked, in every entry (<see cref="Entries"/>).</summary>
    public static IReadOnlySet<string> Of(Questionnaire form, FormAnswers answers)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        Walk(form.LaidOut(answers).Items);
        return asked;

        // conditions look back only, so one walk in page order is enough
        void Walk(IReadOnlyList<QuestionnaireItem> items)
        {
            foreach (var item in items.Where(IsAsked))
            {
                asked.Add(item.LinkId);
                Walk(item.Items);
            }
        }

        bool IsAsked(QuestionnaireItem item) =>
            item.EnableWhen.Count == 0 || (item.EnableAny ? item.EnableWhen.Any(IsMet) : item.EnableWhen.All(IsMet));

        bool IsMet(Condition condition) => condition.IsMet(asked.Contains(condition.Question) ? answers[condition.Question] : []);
    }
}
