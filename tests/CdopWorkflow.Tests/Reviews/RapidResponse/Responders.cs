using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.RapidResponse;

/// <summary>What coordinators do in tests on the pages of a rapid response.</summary>
public static class Responders
{
    public static readonly DateOnly Today = new(2025, 3, 10);

    private static readonly string[] Criteria =
        ["ExternalCauses", "SuddenWithoutCause", "CustodyOrDetained", "MayNotBeNatural", "UnattendedStillbirth", "BroughtInNearDeath"];

    /// <summary>A sudden death with no apparent cause, for which the agencies respond together.</summary>
    public static Task<Page> DecideResponseAsync(
        this Browser browser, string reference, string decision = "Starts", string met = "SuddenWithoutCause", IReadOnlyList<(string Name, string Value)>? with = null) => browser.DoAsync(
        reference,
        "decide-joint-response",
        [
            .. Criteria.Select(criterion => ($"Form.{criterion}", criterion == met ? "Yes" : "No")),
            ("Form.Decision", decision),
            .. with ?? [("Form.DecidedBy", "Dr Marker-Decider"), ("Form.Why", "Marker-why: found in the morning"), .. Coordinators.Date("DecidedOn", Today)],
        ]);

    public static Task<Page> HoldMeetingAsync(this Browser browser, string reference, string kind, DateOnly on) => browser.DoAsync(
        reference, "record-response-meeting", [("Form.Kind", kind), ("Form.Attendees", "Marker-attendee, paediatrician"), ("Form.Notes", "Marker-notes"), .. Coordinators.Date("HeldOn", on)]);

    /// <summary>The other factors stay as they are.</summary>
    public static async Task<Page> SuspectAsync(this Browser browser, string reference, params (string Code, string Answer)[] factors)
    {
        var page = await browser.GetAsync($"/reviews/{reference}/suspect-factors");
        var codes = page.Document.QuerySelectorAll("input[name$='.Code']").Select(input => (Name: input.GetAttribute("name")!, Code: input.GetAttribute("value"))).ToList();
        return await page.SubmitAsync("Save", [.. factors.Select(factor => (codes.Single(line => line.Code == factor.Code).Name.Replace(".Code", ".Suspected", StringComparison.Ordinal), factor.Answer))]);
    }
}
