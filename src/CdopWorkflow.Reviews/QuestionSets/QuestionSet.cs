using CdopWorkflow.Forms;

namespace CdopWorkflow.Reviews.QuestionSets;

/// <summary>What an area asks its agencies on a day beyond the forms: the questions added until then.</summary>
/// <param name="Version">A return keeps the version it was issued with; 1 where nothing was added.</param>
/// <param name="Questions">In order.</param>
public sealed record QuestionSet(int Version, IReadOnlyList<AddedQuestion> Questions)
{
    public static QuestionSet On(DateOnly date, IEnumerable<AddedQuestion> addedForArea)
    {
        var inForce = addedForArea.Where(question => question.From <= date).OrderBy(question => question.Version).ToList();
        return new(inForce.Count == 0 ? 1 : inForce.Max(question => question.Version), inForce);
    }

    /// <summary>The form with the questions as its last group.</summary>
    public Questionnaire AddTo(Questionnaire form) => Questions.Count == 0 ? form : form with
    {
        Items =
        [
            .. form.Items,
            QuestionnaireItem.Group("added", "Questions of this area", [.. Questions.Select(question => QuestionnaireItem.FiveValuedQuestion($"added-{question.Version}-{question.Id:N}", question.Wording))]),
        ],
    };
}
