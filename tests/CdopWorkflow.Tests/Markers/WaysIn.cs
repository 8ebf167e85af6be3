using System.Globalization;
using System.Text;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.Fhir;
using CdopWorkflow.Tests.Notifications.Imports;
using CdopWorkflow.Tests.Reviews;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Deaths that systems notify, each with a marker in every field that takes words, numbers or days.</summary>
internal sealed class WaysIn(TestApp app, PlantedMarkers planted)
{
    public const string Api = "POST /api/v1/notifications";
    public const string Fhir = "POST /fhir/$process-message";
    public const string Csv = "a table (CSV)";
    public const string Excel = "a table (Excel)";

    private int children;

    /// <returns>The reference.</returns>
    public async Task<string> ByApiAsync()
    {
        using var api = app.Api(NotificationGiven.Hospital);
        return await NotificationGiven.AcceptedAsync(api, Form(Api), planted.Word(Api, "Idempotency-Key"));
    }

    public async Task ByFhirAsync()
    {
        var form = Form(Fhir);
        (string Example, string? Marker)[] told =
        [
            ("2025-0310-001", planted.Word(Fhir, "identifier")), ("Testa\", \"given\": [ \"Quillon\"", $"{form.Child!.FamilyName}\", \"given\": [ \"{form.Child.Forenames}\""), ("\"9991001379\"", $"\"{form.Child.NhsNumber!.Replace(" ", "", StringComparison.Ordinal)}\""),
            ("2024-12-18", form.Child.BornOn), ("2025-03-10T01:55:00Z", $"{form.Death!.DiedOn}T01:55:00Z"), ("1 Marker Street", form.Child.Address), ("ZZ99 1AA", form.Child.Postcode), ("Dr Kim Vale", planted.Word(Fhir, "generalPractitioner")),
            ("Example Hospital emergency department", form.Notifier!.Agency), ("Sam Ward", form.Notifier.Name), ("01632 960001", form.Notifier.Contact), ("Alex Testa", form.Carers![0].Name),
        ];
        using var answer = await FhirSender.PostAsync(app, told.Aggregate(FhirSender.Example, (text, one) => text.Replace(one.Example, one.Marker, StringComparison.Ordinal)));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task ByCsvAsync()
    {
        var cells = Cells(Csv);
        return UploadAsync(Encoding.UTF8.GetBytes($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n"), "deaths.csv");
    }

    public Task ByExcelAsync()
    {
        var cells = Cells(Excel);
        return UploadAsync(Workbook.Of([$"<row>{string.Concat(cells.Keys.Select(Workbook.Text))}</row>", $"<row>{string.Concat(cells.Values.Select(Workbook.Text))}</row>"]), "deaths.xlsx");
    }

    /// <summary>A notification that is refused: what was typed stays with who typed it.</summary>
    public async Task RefusedAsync()
    {
        using var api = app.Api(NotificationGiven.Hospital);
        var form = Form(Api) with { Death = new DeathForm { DiedOn = planted.Word(Api, "death.diedOn"), Place = planted.Word(Api, "death.place") } };
        using var answer = await NotificationGiven.SendAsync(api, form, planted.Word(Api, "Idempotency-Key"));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.DoesNotContain("zqmark", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A notification while nothing can be kept.</summary>
    public async Task<byte[]> FailedAsync()
    {
        using var api = app.Api(NotificationGiven.Hospital);
        using var answer = await NotificationGiven.SendAsync(api, Form(Api), planted.Word(Api, "Idempotency-Key"));
        Assert.InRange((int)answer.StatusCode, 500, 599);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task UploadAsync(byte[] file, string name)
    {
        var page = await (await app.As(Role.Coordinator, ADeath.Panel).GetAsync("/notifications/imports")).SubmitAsync("Upload", [("Form.File", name, file)], ("Form.System", "Example register"));
        page = await page.SubmitAsync("Check the file");
        (await page.SubmitAsync("Import 1 line")).Shows("of 1 line");
        await app.RunRoundsAsync();
    }

    private Dictionary<string, string> Cells(string where)
    {
        var form = Form(where);
        var told = new Dictionary<string, string?>
        {
            ["family_name"] = form.Child!.FamilyName,
            ["forenames"] = form.Child.Forenames,
            ["sex"] = form.Child.Sex,
            ["born_on"] = form.Child.BornOn,
            ["nhs_number"] = form.Child.NhsNumber,
            ["address"] = form.Child.Address,
            ["postcode"] = form.Child.Postcode,
            ["council"] = form.Child.Council,
            ["died_on"] = form.Death!.DiedOn,
            ["place"] = form.Death.Place,
            ["expectedness"] = form.Death.Expectedness,
            ["notifier_contact"] = form.Notifier!.Contact,
            ["clinician_contact"] = planted.Telephone(where, "clinician_contact"),
        };
        string[] words = ["source_reference", "notifier_name", "notifier_agency", "notifier_role", "place_detail", "circumstances", "carer_1_name", "carer_1_relationship", "carer_2_name", "carer_2_relationship", "gp_name", "gp_practice", "clinician_name", "clinician_organisation"];
        return ImportColumns.All.Where(column => told.ContainsKey(column.Name) || words.Contains(column.Name)).ToDictionary(column => column.Name, column => told.GetValueOrDefault(column.Name) ?? planted.Word(where, column.Name));
    }

    private NotificationForm Form(string where)
    {
        // far apart, so that no child is taken for another
        var (born, died) = (planted.Day(where, "bornOn", new DateOnly(2009, 2, 3).AddDays(children * 97)), planted.Day(where, "diedOn", new DateOnly(2019, 2, 3).AddDays(children * 13)));
        children++;
        string Word(string field) => planted.Word(where, field);
        return new NotificationForm
        {
            Notifier = new() { Name = Word("notifier.name"), Agency = Word("notifier.agency"), Role = Word("notifier.role"), Contact = planted.Telephone(where, "notifier.contact") },
            Child = new()
            {
                FamilyName = Word("child.familyName"),
                Forenames = Word("child.forenames"),
                Sex = "Male",
                BornOn = Iso(born),
                NhsNumber = planted.NhsNumber(where, "child.nhsNumber"),
                Address = $"7 {Word("child.address")} Road",
                Postcode = planted.Postcode(where, "child.postcode"),
                Council = ADeath.Council,
            },
            Death = new() { DiedOn = Iso(died), Place = "Home", PlaceDetail = Word("death.placeDetail"), Expectedness = "Unexpected", Circumstances = Word("death.circumstances") },
            Carers = [new() { Name = Word("carers.name"), Relationship = Word("carers.relationship"), BornOn = Iso(planted.Day(where, "carers.bornOn", new DateOnly(1971, 2, 3).AddDays(children * 97))), Address = Word("carers.address"), ParentalResponsibility = "Yes" }],
            HouseholdChildren = [new() { Name = Word("householdChildren.name"), BornOn = Iso(planted.Day(where, "householdChildren.bornOn", new DateOnly(2017, 2, 3).AddDays(children * 17))) }, new() { Name = Word("householdChildren.name"), Age = Word("householdChildren.age") }],
            Professionals = [new() { Name = Word("professionals.name"), Role = Word("professionals.role"), Organisation = Word("professionals.organisation"), Contact = planted.Telephone(where, "professionals.contact") }],
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
