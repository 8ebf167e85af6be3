using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.Family;

/// <summary>What a coordinator does for a family in tests, through the pages.</summary>
public static class FamilyActions
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    public static Task<Page> NameKeyWorkerAsync(this Browser browser, string reference, DateOnly on) => browser.DoAsync(
        reference,
        "family/key-worker",
        [("Form.Name", "Nora Invented"), ("Form.Role", "Bereavement nurse"), ("Form.Contact", "01632 960003"), ("Form.Email", "nora@example.org"), .. Coordinators.Date("On", on)]);

    /// <summary>A visit, with an interpreter, at which two kinds of support were offered.</summary>
    public static Task<Page> ContactAsync(this Browser browser, string reference, DateOnly on) => browser.DoAsync(
        reference,
        "family/contact",
        [
            ("Form.By", "Nora Invented"), ("Form.Means", "Visit"), ("Form.Interpreter", "Present"), ("Form.Words", "Theyweptlong"),
            ("Form.Offers[0].Answer", "Accepted"), ("Form.Offers[1].Answer", "Later"), .. Coordinators.Date("On", on),
        ]);

    public static Task<Page> AskAsync(this Browser browser, string reference, string question, DateOnly on) =>
        browser.DoAsync(reference, "family/question", [("Form.Words", question), .. Coordinators.Date("On", on)]);

    public static Task<Page> LeaveOutAsync(this Browser browser, string reference, string part, string why) =>
        browser.DoAsync(reference, "family/leave-out", ("Form.Part", part), ("Form.Words", why));

    /// <summary>Everything for a family without questions, and the national return: the review can close.</summary>
    public static async Task CompleteAsync(this Browser browser, string reference, DateOnly on)
    {
        await browser.NameKeyWorkerAsync(reference, on);
        await browser.DoAsync(reference, "family/booklet", Coordinators.Date("On", on));
        await browser.ContactAsync(reference, on);
        await browser.DoAsync(reference, "family/next-infant", ("Form.Applies", "Applies"));
        await browser.DoAsync(reference, "family/outcome", [("Form.Feedback", "Told"), ("Form.By", "Nora Invented"), ("Form.Words", "At home, in their own words"), .. Coordinators.Date("On", on)]);
        await browser.DoAsync(reference, "national-return", [("Form.Item", "Sent"), .. Coordinators.Date("On", on)]);
    }

    /// <summary>A review that the panel has decided, with the panel's side assumed.</summary>
    public static async Task<string> DecidedAsync(this TestApp app)
    {
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference, "Expected");
        await coordinator.RecordNoPostMortemAsync(reference);
        await coordinator.RequestReturnsAsync(reference, "Hospital");
        await coordinator.ReceiveReturnAsync(reference, "Hospital", Today);
        (await coordinator.DoAsync(reference, "send-to-panel")).Shows("Ready for panel");
        Assert.True((await PanelIsDone.FireAsync(app, reference, ReviewTrigger.PutOnAgenda)).Accepted);
        Assert.True((await PanelIsDone.FireAsync(app, reference, ReviewTrigger.Decide)).Accepted);
        return reference;
    }

    public static async Task<string> ClosedAsync(this TestApp app)
    {
        var reference = await app.DecidedAsync();
        await app.Coordinator().CompleteAsync(reference, Today);
        (await app.Coordinator().DoAsync(reference, "close")).Shows("Review closed");
        return reference;
    }
}
