using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>Whom a panel asks, and under which agreement (F4, its last line).</summary>
public sealed class AgreementTests
{
    private static readonly DateTimeOffset FirstOfMay = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private const string Overdue = "The information-sharing agreement with Housing was due for review on 1 April 2025";

    [Fact]
    public async Task An_agency_whose_agreement_is_past_its_review_is_asked_only_once_the_chair_approves()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        (await coordinator.RecordAgreementAsync("Housing", new DateOnly(2023, 4, 1), new DateOnly(2025, 4, 1))).Shows("due for review on 1 April 2025").Shows("Overdue");

        (await coordinator.RequestReturnsAsync(reference, "Housing", "Hospital")).ShowsError(Overdue);
        Assert.Empty((await app.ReviewAsync(reference)).Returns);

        var chair = app.As(Role.Chair, ADeath.Panel, "Chris Chair");
        (await chair.ApproveAsync("", new DateOnly(2025, 6, 30))).ShowsError("Say why it may be asked before the agreement is reviewed");
        (await chair.ApproveAsync("Signed next month", new DateOnly(2025, 4, 30))).ShowsError("The last day of the approval must be today or in the future");
        (await chair.ApproveAsync("Signed next month", new DateOnly(2025, 5, 1))).Shows("Requests approved until 1 May 2025 by Chris Chair").Shows("Signed next month");

        (await coordinator.RequestReturnsAsync(reference, "Housing")).Shows("22 May 2025");
        app.Clock.MoveTo(FirstOfMay.AddDays(1));
        var other = await app.IsNotifiedAsync();
        await coordinator.AcceptAsync(other);
        (await coordinator.RequestReturnsAsync(other, "Housing")).ShowsError(Overdue);
        await coordinator.RecordAgreementAsync("Housing", new DateOnly(2025, 5, 2), new DateOnly(2027, 5, 1));
        (await coordinator.RequestReturnsAsync(other, "Housing")).Shows("23 May 2025");
    }

    [Fact]
    public async Task On_the_day_of_the_review_the_agreement_still_holds_and_none_recorded_is_no_obstacle()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.RecordAgreementAsync("Housing", new DateOnly(2023, 4, 1), new DateOnly(2025, 5, 1));

        (await coordinator.GetAsync("/reviews/agencies")).Shows("None recorded");
        (await coordinator.RequestReturnsAsync(reference, "Housing", "Hospital")).Shows("Housing").Shows("Hospital");
    }

    [Fact]
    public async Task Where_the_setting_asks_for_an_agreement_none_recorded_stops_the_request()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: builder => builder.Configuration["Reviews:RequireAgreement"] = "true");
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);

        (await coordinator.RequestReturnsAsync(reference, "Housing")).ShowsError("No information-sharing agreement with Housing is recorded");
    }

    [Fact]
    public async Task Another_panel_sees_neither_agreements_nor_people_and_its_chair_approves_nothing_here()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        await app.Coordinator().RecordAgreementAsync("Housing", new DateOnly(2023, 4, 1), new DateOnly(2025, 4, 1));

        (await app.Coordinator("LEEDS").GetAsync($"/reviews/agreements?panel={ADeath.Panel}")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator("LEEDS").GetAsync($"/reviews/agencies/contact?panel={ADeath.Panel}&agency=Housing")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator().GetAsync($"/reviews/agencies/contact?panel={ADeath.Panel}&agency=Nobody")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.Chair, "LEEDS").GetAsync("/reviews/panel/agreements")).DoesNotShow("1 April 2025").Shows("No agreement is overdue for review");
        (await app.As(Role.PanelMember, ADeath.Panel).GetAsync("/reviews/panel/agreements")).HasStatus(HttpStatusCode.Forbidden);
        (await app.Coordinator().GetAsync("/reviews/panel/agreements")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_people_of_an_agency_are_kept_sealed_and_begin_a_request_that_can_name_others()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        (await coordinator.ContactAsync("Housing", "not an address", "")).ShowsError("Enter the contact’s email address in the correct format");
        (await coordinator.ContactAsync("Housing", "hanna.housing@example.org", "max.manager@example.org")).Shows("hanna.housing@example.org").Shows("max.manager@example.org");
        await coordinator.ContactAsync("Police", "paul.police@example.org", "");

        var form = await coordinator.GetAsync($"/reviews/{reference}/request-returns");
        var police = form.Document.QuerySelectorAll("input[type=hidden]").Single(input => input.GetAttribute("value") == "Police").GetAttribute("name")!;
        var page = await form.SubmitAsync(null, ("Form.Agencies", "Housing"), ("Form.Agencies", "Police"), (police.Replace("Agency", "ContactEmail", StringComparison.Ordinal), "other@example.org"));

        page.Shows("hanna.housing@example.org").Shows("other@example.org").DoesNotShow("paul.police@example.org");
        foreach (var file in Directory.EnumerateFiles(app.Folder, "reviews.db*"))
        {
            Assert.DoesNotContain("hanna.housing", System.Text.Encoding.Latin1.GetString(await SharedBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    private static async Task<byte[]> SharedBytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}
