using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.History;

/// <summary>A coordinator who does something to a review, whether it is possible or not.</summary>
internal sealed class RandomActions(TestApp app, string reference, Random random)
{
    private static readonly string[] Agencies = ["Hospital", "GP", "Police", "Housing"];

    private readonly Browser coordinator = app.Coordinator();

    private DateOnly Today => UkTime.DateOf(app.Clock.GetUtcNow());

    public Task DoOneAsync() => random.Next(11) switch
    {
        0 => coordinator.HoldAsync(reference, Pick("Inquest", "CriminalProceedings"), Today),
        1 => LiftAsync(),
        2 => coordinator.RequestReturnsAsync(reference, Pick(Agencies)),
        3 => ReturnAsync(),
        4 => coordinator.RecordNoPostMortemAsync(reference),
        5 => coordinator.DoAsync(reference, "record-response-meeting", [("Form.Kind", Pick("RapidResponseFirst", "RapidResponseFinal")), ("Form.Attendees", "Police"), .. Coordinators.Date("HeldOn", Today)]),
        6 => coordinator.DoAsync(reference, "national-return", [("Form.Item", "Notified"), .. Coordinators.Date("On", Today)]),
        7 => coordinator.DoAsync(reference, Pick("treat-as-unexpected", "treat-as-expected"), ("Form.Why", "What was found")),
        8 => coordinator.DoAsync(reference, "correct", [.. Coordinators.Date("BornOn", new DateOnly(2024, 12, random.Next(1, 28))), ("Form.Why", "Misread")]),
        9 => coordinator.DoAsync(reference, "schedule-review-meeting", Coordinators.Date("ScheduledFor", Today.AddDays(20))),
        _ => coordinator.DoAsync(reference, "send-to-panel"),
    };

    private async Task LiftAsync()
    {
        var page = await coordinator.GetAsync($"/reviews/{reference}/lift-hold");
        if (page.Document.QuerySelector("input[type=radio]") is { } radio)
        {
            await page.SubmitAsync(null, [(radio.GetAttribute("name")!, radio.GetAttribute("value")!), ("Form.Conclusion", "It ended"), .. Coordinators.Date("LiftedOn", Today)]);
        }
    }

    private async Task ReturnAsync()
    {
        var list = await coordinator.GetAsync($"/reviews/{reference}/record-return");
        if (Agencies.FirstOrDefault(agency => list.Document.QuerySelectorAll("main a").Any(link => link.TextContent.Contains(agency, StringComparison.Ordinal))) is { } agency)
        {
            await (await list.FollowAsync(agency)).SubmitAsync(null, Coordinators.Date("ReceivedOn", Today));
        }
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
