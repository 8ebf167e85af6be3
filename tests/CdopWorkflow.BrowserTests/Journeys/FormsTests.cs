using System.Text;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Tests.Forms;
using CdopWorkflow.Tests.Notifications;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>An administrator changes what is asked, and whoever answers next is asked it.</summary>
public sealed class FormsTests(Chromium chromium)
{
    private static readonly QuestionnaireItem[] Added =
    [
        QuestionnaireItem.FiveValuedQuestion("interpreter", "Does the family need an interpreter?"),
        new()
        {
            LinkId = "languages",
            Type = ItemType.ShortText,
            Text = "Which language?",
            Repeats = true,
            EnableWhen = [new("interpreter", Comparison.Equal, FiveValues.Of(Contracts.Codes.Answer.Yes))],
        },
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_is_added_to_the_notification_form_and_the_next_notifier_answers_it(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var administrator = await installation.SignedInAsync("Ada Admin", Role.Administrator, "E92000001", scripts);
        await administrator.OpenAsync("/reviews/forms");
        await administrator.FollowAsync("Child death notification form");
        await administrator.PressAsync("Prepare a new version");
        var changed = ShippedForms.Find(ShippedForms.Notification)!.With("people", Added).ToJson();
        if (scripts)
        {
            // as a whole: line by line the browser takes half a minute over a form of two thousand lines
            await administrator.Page.Locator("[name=Json]").EvaluateAsync("(box, text) => { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); }", changed);
        }
        else
        {
            await administrator.Page.Locator("[name=Upload]").SetInputFilesAsync(new FilePayload { Name = "form.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(changed) });
        }

        await administrator.PressAsync("Save and see it");
        await administrator.ShowsAsync("Added: “Does the family need an interpreter?” (interpreter)");
        await administrator.PressAsync("Publish this version");
        await administrator.AnswerAsync(("EffectiveFrom.Day", "10"), ("EffectiveFrom.Month", "3"), ("EffectiveFrom.Year", "2025"), ("Note", "Families asked for it"));
        await administrator.PressAsync("Publish");
        await administrator.ShowsAsync("New version published", "Version 2, in force");
        await installation.App.SettleAsync();

        await using var notifier = await installation.VisitorAsync(scripts);
        await notifier.ToLastQuestionsAsync(Given.FromEmergencyDepartment);
        await notifier.ArrivesAtAsync("/further-questions");
        var language = notifier.Page.Locator("[name='answers[languages]']");
        await Expect(language).ToBeVisibleAsync(new() { Visible = !scripts });
        await notifier.AnswerAsync(("answers[interpreter]", "yes"));
        await Expect(language).ToBeVisibleAsync();
        await notifier.AnswerAsync(("answers[languages]", "Welsh"));
        await notifier.PressAsync("Add another");
        await Expect(notifier.Page.Locator("[name='answers[languages][2]']")).ToBeFocusedAsync();
        await notifier.Page.Keyboard.TypeAsync("Polish");
        await notifier.Page.Keyboard.PressAsync("Enter");
        await Expect(notifier.Page.Locator("[name='answers[languages][2]']")).ToHaveValueAsync("Polish");
        await notifier.PressAsync("Continue");
        await notifier.ArrivesAtAsync("/check-your-answers");
        await notifier.ShowsAsync("Welsh", "Polish");
        await notifier.PressAsync("Send the notification");
        await notifier.ShowsAsync("Notification sent");
    }

    [Fact]
    public async Task A_long_form_shows_what_is_asked_and_hides_what_is_not()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var administrator = await installation.SignedInAsync("Ada Admin", Role.Administrator, "E92000001");
        await administrator.OpenAsync("/reviews/forms/sudden-unexpected-death/preview?version=1");
        var smoked = administrator.Page.Locator("[name='answers[sharer-smoked]']").First;
        await Expect(smoked).ToBeHiddenAsync();
        await administrator.AnswerAsync(("answers[sharing]", "yes"));
        await Expect(smoked).ToBeVisibleAsync();
        await administrator.AnswerAsync(("answers[sharing]", "not-known"));
        await Expect(smoked).ToBeHiddenAsync();

        await administrator.OpenAsync("/reviews/forms/suicide-self-harm/preview?version=1");
        var weeks = administrator.Page.Locator("[name='answers[waiting-weeks]']");
        await administrator.AnswerAsync(("answers[mental-health-service]", "yes"), ("answers[mental-health-position]", "waiting"));
        await Expect(weeks).ToBeVisibleAsync();
        await administrator.AnswerAsync(("answers[mental-health-service]", "no"));
        await Expect(weeks).ToBeHiddenAsync();
    }
}
