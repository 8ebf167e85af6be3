using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Forms;

/// <summary>What administrators do with forms, through their pages.</summary>
public static class Administrators
{
    public static Browser Administrator(this TestApp app, string name = "Ada Bell") => app.As(Role.Administrator, "E92000001", name);

    public static async Task<Page> PrepareAsync(this Browser administrator, string key, Func<Questionnaire, Questionnaire> change)
    {
        var page = await administrator.GetAsync($"/reviews/forms/{key}/new-version");
        var json = Questionnaire.Parse(page.Document.QuerySelector("textarea")!.TextContent);
        return await page.SubmitAsync("Save and see it", ("Json", change(json).ToJson()));
    }

    public static async Task<Page> PublishAsync(this Browser administrator, string key, DateOnly from, string note = "The panel asked for it")
    {
        var page = await administrator.GetAsync($"/reviews/forms/{key}/publish");
        return await page.PressPublishAsync(from, note);
    }

    public static Task<Page> PressPublishAsync(this Page page, DateOnly from, string note = "The panel asked for it") => page.SubmitAsync(
        "Publish", ("EffectiveFrom.Day", $"{from.Day}"), ("EffectiveFrom.Month", $"{from.Month}"), ("EffectiveFrom.Year", $"{from.Year}"), ("Note", note));

    public static async Task PublishesAsync(this Browser administrator, string key, DateOnly from, Func<Questionnaire, Questionnaire> change)
    {
        (await administrator.PrepareAsync(key, change)).Shows("Publish this version");
        (await administrator.PublishAsync(key, from)).Shows("New version published");
    }

    /// <summary>The form with one of its items changed, wherever it stands.</summary>
    public static Questionnaire Changing(this Questionnaire form, string linkId, Func<QuestionnaireItem, QuestionnaireItem> change)
    {
        return form with { Items = [.. form.Items.Select(Walk)] };

        QuestionnaireItem Walk(QuestionnaireItem item) => (item.LinkId == linkId ? change(item) : item) is var now ? now with { Items = [.. now.Items.Select(Walk)] } : item;
    }

    /// <summary>The option with other words.</summary>
    public static QuestionnaireItem Rewording(this QuestionnaireItem item, string code, string words) =>
        item with { Options = [.. item.Options.Select(option => option is AnswerValue.Coded coded && coded.Code == code ? coded with { Display = words } : option)] };

    /// <summary>The form with a question at the end of its group.</summary>
    public static Questionnaire With(this Questionnaire form, string group, params QuestionnaireItem[] added) =>
        form with { Items = [.. form.Items.Select(item => item.LinkId == group ? item with { Items = [.. item.Items, .. added] } : item)] };
}
