using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.History;

/// <summary>What one agency had answered by a day.</summary>
/// <param name="Return">As it stood.</param>
/// <param name="Forms">Those on which something was answered.</param>
public sealed record PastForms(AgencyReturn Return, IReadOnlyList<AnsweredForm> Forms)
{
    public static IReadOnlyList<PastForms> Of(PastReview past, Sealer sealer)
    {
        var forms = past.Of<ReturnForm>().Where(form => form.Answers is not null).ToLookup(form => form.ReturnId);
        return
        [
            .. past.Review.Returns.OrderBy(asked => asked.Agency, StringComparer.OrdinalIgnoreCase)
                .Select(asked => new PastForms(asked, [.. forms[asked.Id].OrderBy(form => form.Number).Select(form => new AnsweredForm(form.Form(), form.Open(sealer)))])),
        ];
    }
}
