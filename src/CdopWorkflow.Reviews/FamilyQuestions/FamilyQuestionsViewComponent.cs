using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.FamilyQuestions;

/// <summary>In a pack: what the family asks, in words that name nobody, and what the panel answers.</summary>
public sealed class FamilyQuestionsViewComponent(Sealer sealer) : ViewComponent
{
    public IViewComponentResult Invoke(OpenedPack pack)
    {
        IReadOnlyList<PanelQuestion> questions =
        [
            .. pack.Review.FamilyQuestions.Where(question => question.ForPanel is not null).OrderBy(question => question.AskedOn).ThenBy(question => question.Id)
                .Select(question => new PanelQuestion(
                    sealer.OpenWords(question.ForPanel), sealer.OpenWords(question.Answer), $"/reviews/panel/{pack.Pack.Number}/answer-family?question={question.Id}")),
        ];
        return View("/FamilyQuestions/FamilyQuestions.cshtml", questions);
    }
}

/// <summary>A question as the panel reads it.</summary>
public sealed record PanelQuestion(string Words, string Answer, string Link);
