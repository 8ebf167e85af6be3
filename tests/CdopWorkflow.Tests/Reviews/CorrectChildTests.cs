using System.Net;
using System.Text.Json;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>A name, a number or an address that a notifier had wrong is put right once, and goes by that everywhere.</summary>
public sealed class CorrectChildTests
{
    private static readonly string Number = NhsNumber.Synthetic(77).Digits;

    [Fact]
    public async Task What_was_put_right_is_shown_sent_and_kept_out_of_packs_and_what_was_said_stays()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        app.Clock.Advance(TimeSpan.FromDays(2));

        (await CorrectAsync(coordinator, reference)).Shows("Details of the child corrected").Shows("Ferdinand Testarossa");
        (await coordinator.GetAsync($"/reviews/{reference}/history?kind=Details")).Shows("Details of the child corrected: family name, NHS number").Shows("Family name: Testa, now Testarossa").Shows("The register says so");
        (await coordinator.GetAsync($"/reviews/{reference}/history/at?date=2025-03-10")).Shows("Testa").DoesNotShow("Testarossa");
        (await coordinator.GetAsync($"/reviews/{reference}/history/at?date=2025-03-12")).Shows("Testarossa");

        var file = await coordinator.DoAsync(reference, "national-export", ("Format", "Json"));
        var fields = JsonDocument.Parse(file.Body).RootElement.GetProperty("records")[0].GetProperty("fields");
        Assert.Equal(("Testarossa", Number), (fields.GetProperty("FamilyName").GetString(), fields.GetProperty("NhsNumber").GetString()));

        var known = await app.UseAsync<PackFile, KnownIdentifiers>(async packs => await packs.IdentifiersOfAsync(await app.ReviewAsync(reference), TestContext.Current.CancellationToken));
        Assert.Contains(known.People, person => person.Name.Contains("Testarossa", StringComparison.Ordinal));
        Assert.Contains(known.People, person => person.Name.EndsWith("Testa", StringComparison.Ordinal));
        Assert.Contains(Number, known.NhsNumbers);
    }

    [Fact]
    public async Task What_the_national_return_lacks_is_filled_there()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { NhsNumber = null, Postcode = "" } }));
        var coordinator = app.Coordinator();
        var lacking = await coordinator.GetAsync($"/reviews/{reference}/national-export");
        lacking.Shows("NhsNumber").Shows("Postcode");

        await coordinator.DoAsync(reference, "correct-child", ("Form.NhsNumber", Number), ("Form.Postcode", "zz991aa"), ("Form.Why", "The hospital has it"));

        (await coordinator.GetAsync($"/reviews/{reference}/national-export")).Shows("Nothing that is needed for the notification is missing").Shows("ZZ99 1AA");
    }

    [Theory]
    [InlineData("Form.NhsNumber", "999 100 1378", "NHS number is not valid. Check each digit against the record")]
    [InlineData("Form.NhsNumber", "", "Enter an NHS number, or say why there is none")]
    [InlineData("Form.Postcode", "nowhere", "Enter a full UK postcode, like ZZ99 1AA")]
    [InlineData("Form.FamilyName", "", "Enter the child’s family name")]
    [InlineData("Form.Why", "", "Say why it is corrected")]
    [InlineData("Form.Forenames", "Ferdinand", "Change what is wrong: nothing here is different from what is recorded")]
    public async Task What_is_not_in_order_is_said_and_nothing_is_changed_or_lost(string field, string value, string sentence)
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (string, string)[] typed = field == "Form.Forenames" ? [("Form.Why", "No reason")] : [("Form.FamilyName", "Testarossa"), ("Form.Why", "The register says so")];

        var page = await app.Coordinator().DoAsync(reference, "correct-child", [.. typed.Where(one => one.Item1 != field), (field, value)]);

        page.ShowsError(sentence);
        Assert.Null((await app.ReviewAsync(reference)).CorrectedChild);
        Assert.Equal(typed[^1].Item2, field == "Form.Why" ? typed[^1].Item2 : page.Document.QuerySelector("[name='Form.Why']")!.TextContent.Trim());
    }

    [Fact]
    public async Task All_that_is_not_in_order_is_said_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();

        var page = await app.Coordinator().DoAsync(reference, "correct-child", ("Form.FamilyName", ""), ("Form.NhsNumber", "999 100 1378"), ("Form.Postcode", "nowhere"), ("Form.Why", ""));

        Assert.Equal(
            ["Enter the child’s family name", "NHS number is not valid. Check each digit against the record", "Enter a full UK postcode, like ZZ99 1AA", "Say why it is corrected"], page.Errors);
    }

    [Fact]
    public async Task Another_area_has_no_such_page()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (await app.As(Role.Coordinator, "PAN-CHESHIRE").GetAsync($"/reviews/{reference}/correct-child")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.Administrator, ADeath.Panel).GetAsync($"/reviews/{reference}/correct-child")).HasStatus(HttpStatusCode.Forbidden);
    }

    private static Task<Page> CorrectAsync(Browser coordinator, string reference) => coordinator.DoAsync(
        reference, "correct-child", ("Form.FamilyName", "Testarossa"), ("Form.NhsNumber", Number), ("Form.Why", "The register says so"));
}
