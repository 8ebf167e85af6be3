using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Somebody who fills in the public form, page by page.</summary>
internal static class Notifier
{
    public static async Task NotifyAsync(this Visitor visitor, NotificationForm form, string bornOn = "18 December 2024")
    {
        await visitor.ToCheckYourAnswersAsync(form);
        await visitor.ShowsAsync(form.Child!.FamilyName!, bornOn, "Blackburn with Darwen", "1 Marker Street");
        await visitor.PressAsync("Send the notification");
        await visitor.ShowsAsync("Notification sent");
    }

    public static async Task ToCheckYourAnswersAsync(this Visitor visitor, NotificationForm form)
    {
        await visitor.ToLastQuestionsAsync(form);
        await visitor.ArrivesAtAsync("/check-your-answers");
    }

    /// <summary>Through all questions that are always asked.</summary>
    public static async Task ToLastQuestionsAsync(this Visitor visitor, NotificationForm form)
    {
        var (child, death) = (form.Child!, form.Death!);
        await visitor.ToDatesAsync(form);
        await visitor.ContinueAsync("dates", [.. Date("BornOn", child.BornOn!), .. Date("DiedOn", death.DiedOn!), ("Form.DiedAt.Hour", death.DiedAt![..2]), ("Form.DiedAt.Minute", death.DiedAt[3..])]);
        await visitor.ContinueAsync("nhs-number", child.NhsNumber is { } number ? [("Form.Known", "Yes"), ("Form.NhsNumber", number)] : [("Form.Known", child.NhsNumberAbsence!)]);
        await visitor.ContinueAsync("home", ("Form.Residence", "England"), ("Form.Council", child.Council!), ("Form.Address", child.Address!), ("Form.Postcode", child.Postcode!));
        await visitor.ContinueAsync("place-of-death", ("Form.Expectedness", death.Expectedness!), ("Form.Place", death.Place!));
        await visitor.ContinueAsync("response", ("Form.ReferredToCoroner", "Yes"));
        await visitor.ContinueAsync("carers", ("Form.Name", "Alex Testa"));
        await visitor.ContinueAsync("household");
        await visitor.ContinueAsync("professionals", ("Form.Name", "Dr Kim Vale"));
        await visitor.ContinueAsync("circumstances", ("Form.Circumstances", death.Circumstances!));
    }

    /// <summary>Who notifies, and which child it is about: what comes next decides whether the death is reviewed.</summary>
    public static async Task ToDatesAsync(this Visitor visitor, NotificationForm form)
    {
        var (notifier, child) = (form.Notifier!, form.Child!);
        await visitor.OpenAsync("/notifications/new");
        await visitor.PressAsync("Start now");
        await visitor.ContinueAsync(
            "who-you-are", ("Form.Name", notifier.Name!), ("Form.Agency", notifier.Agency!), ("Form.Role", notifier.Role!), ("Form.Contact", notifier.Contact!));
        await visitor.ContinueAsync("child", ("Form.FamilyName", child.FamilyName!), ("Form.Forenames", child.Forenames!), ("Form.Sex", child.Sex!));
        await visitor.ArrivesAtAsync("/dates");
    }

    private static async Task ContinueAsync(this Visitor visitor, string page, params (string Name, string Value)[] answers)
    {
        await visitor.ArrivesAtAsync($"/{page}");
        await visitor.AnswerAsync(answers);
        await visitor.PressAsync("Continue");
    }

    private static (string Name, string Value)[] Date(string field, string date) =>
        [($"Form.{field}.Day", date[8..]), ($"Form.{field}.Month", date[5..7]), ($"Form.{field}.Year", date[..4])];
}
