using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>An agency's return as its panel reads it: what was answered. One that never came leaves every part of its forms not known.</summary>
public static class ReturnInWords
{
    /// <param name="agencyReturn">The return.</param>
    /// <param name="forms">Its forms; others are left aside.</param>
    /// <param name="sealer">Opens the answers.</param>
    public static PackSection Of(AgencyReturn agencyReturn, IEnumerable<ReturnForm> forms, Sealer sealer)
    {
        var (agency, own) = (agencyReturn.Agency, forms.Where(form => form.ReturnId == agencyReturn.Id).OrderBy(form => form.Number));
        return agencyReturn.ReceivedOn is not null
            ? new PackSection(agency, $"{agency} return received", [.. own.SelectMany(form => Answered(form.Form(), form.Open(sealer)))], "")
            : new PackSection(
                agency,
                $"{agency} return not received{(agencyReturn.WaivedOn is null ? "" : ". The review goes on without it")}",
                [.. own.SelectMany(form => form.Form().Items).Where(item => item.Type == ItemType.Group).Select(part => new PackLine(part.Text, Answer.NotKnown.Label()))],
                "What it would have told is not known.");
    }

    private static IEnumerable<PackLine> Answered(Questionnaire form, FormAnswers given)
    {
        var answers = given.OnlyAsked(form);
        return form.LaidOut(answers).Questions.Where(question => answers[question.LinkId].Count > 0).Select(question => new PackLine(question.FullText, answers.Words(question.LinkId)!));
    }
}
