using CdopWorkflow.Forms;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>What goes out with a request.</summary>
/// <param name="QuestionsVersion">Of the area's added questions.</param>
/// <param name="Forms">In the order in which they are filled in.</param>
public sealed record IssuedForms(int QuestionsVersion, IReadOnlyList<Questionnaire> Forms)
{
    /// <summary>Rows for one return: every return has its own.</summary>
    public List<ReturnForm> Copy(Guid returnId) =>
    [
        .. Forms.Select((form, index) => new ReturnForm
        {
            ReturnId = returnId,
            Number = index + 1,
            Key = form.Key,
            Version = form.Version,
            Title = form.Title,
            Json = form.ToJson(),
        }),
    ];
}
