using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Notifications.NotifyDeath;

/// <summary>A notifier who walks the pages without scripts. Scenario F1's child unless a test says otherwise.</summary>
internal static class Journey
{
    public static async Task<Page> StartAsync(Browser browser) => await (await browser.GetAsync("/notifications/new")).SubmitAsync("Start now");

    public static async Task<Page> ToDatesAsync(Browser browser)
    {
        var page = await StartAsync(browser);
        page = await page.SubmitAsync(
            "Continue", ("Form.Name", "Sam Ward"), ("Form.Agency", "Example Hospital"), ("Form.Role", "Consultant"), ("Form.Contact", "01632 960001"));
        return await page.SubmitAsync("Continue", ("Form.FamilyName", "Testa"), ("Form.Forenames", "Quillon"), ("Form.Sex", "Male"));
    }

    public static async Task<Page> ToCheckAsync(Browser browser)
    {
        var page = await ToDatesAsync(browser);
        page = await page.SubmitAsync(
            "Continue",
            ("Form.BornOn.Day", "18"), ("Form.BornOn.Month", "12"), ("Form.BornOn.Year", "2024"),
            ("Form.DiedOn.Day", "10"), ("Form.DiedOn.Month", "3"), ("Form.DiedOn.Year", "2025"),
            ("Form.DiedAt.Hour", "1"), ("Form.DiedAt.Minute", "55"));
        page = await page.SubmitAsync("Continue", ("Form.Known", "Yes"), ("Form.NhsNumber", "999 100 1379"));
        page = await page.SubmitAsync(
            "Continue", ("Form.Residence", "England"), ("Form.Council", "E06000008"), ("Form.Address", "1 Marker Street"), ("Form.Postcode", "zz991aa"));
        page = await page.SubmitAsync("Continue", ("Form.Expectedness", "Unexpected"), ("Form.Place", "Home"));
        page = await page.SubmitAsync("Continue", ("Form.ReferredToCoroner", "Yes"));
        page = await page.SubmitAsync("Add another", ("Form.Name", "Alex Testa"), ("Form.Relationship", "Mother"));
        page = await page.SubmitAsync("Continue", ("Form.Name", "Robin Testa"));
        page = await page.SubmitAsync("Continue");
        page = await page.SubmitAsync("Continue", ("Form.Name", "Dr Kim Vale"), ("Form.Role", "GP"));
        return await page.SubmitAsync("Continue", ("Form.Circumstances", "Found in the morning by a parent"));
    }
}
