using CdopWorkflow.Forms;
using CdopWorkflow.Tests.Forms;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Tests.Web.Gallery;

/// <summary>Shows a form with answers, made from a seed or the one for smoking, and answers with what was read.</summary>
public sealed class QuestionnairePageModel : PageModel
{
    [BindProperty(SupportsGet = true, Name = "seed")]
    public int? Seed { get; set; }

    /// <summary>"children" for the form with a group that repeats.</summary>
    [BindProperty(SupportsGet = true, Name = "form")]
    public string? Which { get; set; }

    public AskedQuestionnaire Asked { get; private set; } = null!;

    public void OnGet()
    {
        var (form, answers) = Make();
        Asked = new(form, answers);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (form, _) = Make();
        Asked = await AskedQuestionnaire.ReadAsync(Request, form);
        return Asked.StaysOnPage || !Asked.Judge(ModelState, complete: Seed is null)
            ? Page()
            : Content(Asked.Answers.ToJson(form, completed: true), "application/json");
    }

    private (Questionnaire, FormAnswers) Make()
    {
        if (Seed is not { } seed)
        {
            return (Which is null ? FormAnswersTests.Smoking : EntriesTests.Children, FormAnswers.None);
        }

        var random = new RandomForms(seed);
        var form = random.Form();
        return (form, random.Answers(form));
    }
}
