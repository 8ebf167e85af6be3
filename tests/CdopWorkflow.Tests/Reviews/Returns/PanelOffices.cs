using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>What a panel's office and its chair do about agencies, through their pages.</summary>
public static class PanelOffices
{
    public static async Task<Page> RecordAgreementAsync(this Browser coordinator, string agency, DateOnly signedOn, DateOnly reviewOn) =>
        await (await coordinator.GetAsync("/reviews/agreements"))
            .SubmitAsync("Record the agreement", [("Form.Agency", agency), .. Coordinators.Date("SignedOn", signedOn), .. Coordinators.Date("ReviewOn", reviewOn)]);

    public static async Task<Page> ContactAsync(this Browser coordinator, string agency, string contactEmail, string managerEmail) =>
        await (await coordinator.GetAsync($"/reviews/agencies/contact?agency={Uri.EscapeDataString(agency)}"))
            .SubmitAsync("Save", ("Form.ContactEmail", contactEmail), ("Form.ManagerEmail", managerEmail));

    /// <summary>The chair approves requests to the first agency whose agreement is overdue.</summary>
    public static async Task<Page> ApproveAsync(this Browser chair, string reason, DateOnly until)
    {
        var page = await chair.GetAsync("/reviews/panel/agreements");
        var agreement = page.Document.QuerySelector("input[name='Form.Agreement']")!.GetAttribute("value")!;
        return await page.SubmitAsync("Approve requests", [("Form.Agreement", agreement), ("Form.Reason", reason), .. Coordinators.Date("Until", until)]);
    }

    /// <summary>A return's first form, as it was issued.</summary>
    public static Task<ReturnForm> FormAsync(this TestApp app, AgencyReturn asked) =>
        app.UseAsync((ReviewsDb db) => db.ReturnForms.AsNoTracking().SingleAsync(form => form.ReturnId == asked.Id && form.Number == 1));
}
