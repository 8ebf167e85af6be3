using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>What an administrator added to the notification form; the page is there only where something was.</summary>
[AllowAnonymous]
public sealed class FurtherQuestionsModel(JourneyParts parts) : JourneyPage(parts)
{
    public AskedQuestionnaire Asked { get; private set; } = null!;

    protected override string Step => JourneySteps.FurtherQuestions;

    protected override IReadOnlyList<string> Fields => [];

    public override async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { SentAs.Length: 0 } draft)
        {
            return Elsewhere();
        }

        if (Further is null)
        {
            return Redirect(To(JourneySteps.Check));
        }

        Asked = await AskedQuestionnaire.ReadAsync(Request, Further);
        var later = Then == "later";
        if (Asked.StaysOnPage || !Asked.Judge(ModelState, complete: !later))
        {
            return Page();
        }

        var answers = later ? Asked.Answers : Asked.Answers.OnlyAsked(Further);
        await Parts.Drafts.SaveAsync(draft, Saved with { Further = KeptAnswers.Of(Further, answers, completed: !later), FurtherDone = !later }, cancel);
        return Redirect(To(later ? "saved" : JourneySteps.Check));
    }

    protected override IActionResult? Instead() => Further is null ? Redirect(To(JourneySteps.Check)) : null;

    protected override void Show(NotificationForm form) => Asked = new(Further!, Saved.Further?.Open().Answers);

    protected override NotificationForm Take(NotificationForm form) => form;
}
