using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>What coordinators do in tests, through their pages.</summary>
public static class Coordinators
{
    public static Browser Coordinator(this TestApp app, string panel = ADeath.Panel) => app.As(Role.Coordinator, panel);

    /// <summary>Opens a page of a review and posts its form.</summary>
    public static async Task<Page> DoAsync(this Browser browser, string reference, string page, params (string Name, string Value)[] values) =>
        await (await browser.GetAsync($"/reviews/{reference}/{page}")).SubmitAsync(null, values);

    public static (string Name, string Value)[] Date(string field, DateOnly date) =>
        [($"Form.{field}.Day", $"{date.Day}"), ($"Form.{field}.Month", $"{date.Month}"), ($"Form.{field}.Year", $"{date.Year}")];

    /// <summary>Accepts a review with residence and scope decided.</summary>
    public static Task<Page> AcceptAsync(this Browser browser, string reference, string expectedness = "Unexpected", string council = ADeath.Council) =>
        browser.DoAsync(reference, "accept", ("Form.Council", council), ("Form.Scope", "InScope"), ("Form.Expectedness", expectedness));

    public static Task<Page> HoldAsync(this Browser browser, string reference, string kind, DateOnly since) => browser.DoAsync(
        reference, "open-hold", [("Form.Kind", kind), ("Form.Gates", "Panel"), .. Date("OpenedOn", since)]);

    public static Task<Page> RecordNoPostMortemAsync(this Browser browser, string reference) =>
        browser.DoAsync(reference, "record-post-mortem", ("Form.Status", "NotHeld"), ("Form.WhyNone", "The coroner did not ask for one"));

    public static Task<Page> RequestReturnsAsync(this Browser browser, string reference, params string[] agencies) =>
        browser.DoAsync(reference, "request-returns", [.. agencies.Select(agency => ("Form.Agencies", agency))]);

    public static async Task<Page> ReceiveReturnAsync(this Browser browser, string reference, string agency, DateOnly on)
    {
        var list = await browser.GetAsync($"/reviews/{reference}/record-return");
        return await (await list.FollowAsync(agency)).SubmitAsync(null, Date("ReceivedOn", on));
    }

    public static async Task<Page> WaiveReturnAsync(this Browser browser, string reference, string agency, string why)
    {
        var list = await browser.GetAsync($"/reviews/{reference}/waive-return");
        return await (await list.FollowAsync(agency)).SubmitAsync(null, ("Form.Why", why));
    }

    public static Task<Review> ReviewAsync(this TestApp app, string reference) =>
        app.UseAsync((ReviewsDb db) => LoadReview.Whole(db).AsNoTracking().SingleAsync(review => review.Reference == reference));

    public static Task<List<string>> AuditAsync(this TestApp app, string reference) => app.UseAsync((ReviewsDb db) =>
        db.AuditEntries.Where(entry => entry.Subject == reference).OrderBy(entry => entry.Sequence).Select(entry => entry.Action + ": " + entry.Detail).ToListAsync());
}
