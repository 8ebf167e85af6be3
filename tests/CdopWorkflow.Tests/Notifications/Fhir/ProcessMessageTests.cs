using System.Net;
using System.Text.Json;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.EntityFrameworkCore;
using Task = System.Threading.Tasks.Task;

namespace CdopWorkflow.Tests.Notifications.Fhir;

public sealed class ProcessMessageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_of_the_documentation_opens_a_case()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.Example);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);

        var answer = JsonDocument.Parse(text).RootElement;
        Assert.Equal("N-2025-000001", answer.GetProperty("identifier").GetProperty("value").GetString());
        var header = answer.GetProperty("entry")[0].GetProperty("resource");
        Assert.Equal("ok", header.GetProperty("response").GetProperty("code").GetString());
        Assert.Equal("0b1c0a52-0000-4000-8000-000000000001", header.GetProperty("response").GetProperty("identifier").GetString());
        Assert.Equal("/api/v1/notifications/N-2025-000001", response.Headers.Location!.ToString());
        Assert.Equal("accepted", JsonDocument.Parse(await app.Api(Given.Hospital).GetStringAsync("/api/v1/notifications/N-2025-000001", Cancel)).RootElement.GetProperty("state").GetString());
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationReceived"));
    }

    [Fact]
    public async Task Everything_in_the_example_reaches_the_case()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.Example);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        var said = await SaidAsync(app);
        Assert.Equal(("Testa", "Quillon", "9991001379", "A"), (said.Child.FamilyName, said.Child.Forenames, said.Child.NhsNumber, said.Child.Ethnicity));
        Assert.Equal(("1 Marker Street", "ZZ99 1AA", "E06000008"), (said.Child.Address, said.Child.Postcode, said.Child.Council));
        Assert.Equal((new DateOnly(2025, 3, 10), new TimeOnly(1, 55)), (said.Death.DiedOn, said.Death.DiedAt));
        Assert.Equal(("EmergencyDepartment", "Unexpected", "Yes", "NotAnswered"), ($"{said.Death.Place}", $"{said.Death.Expectedness}", $"{said.Death.ReferredToCoroner}", $"{said.Death.PostMortem}"));
        Assert.Equal("Example Hospital emergency department", said.Death.PlaceDetail);
        Assert.Equal(("Sam Ward", "Example Hospital emergency department", "01632 960001"), (said.Notifier.Name, said.Notifier.Agency, said.Notifier.Contact));
        Assert.Equal(("Alex Testa", "Mother", "Yes"), (said.Carers.Single().Name, said.Carers.Single().Relationship, $"{said.Carers.Single().ParentalResponsibility}"));
        Assert.Equal([("Dr Kim Vale", "GP"), ("Sam Ward", "Senior clinician present")], said.Professionals.Select(one => (one.Name, one.Role)));
    }

    [Theory]
    [InlineData("multipleBirthBoolean", "false", 0)]
    [InlineData("multipleBirthBoolean", "true", null)]
    [InlineData("multipleBirthInteger", "2", 2)]
    public async Task That_a_child_was_born_alone_is_told_from_nobody_having_said_so(string element, string value, int? expected)
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle.Resource("Patient")[element] = System.Text.Json.Nodes.JsonNode.Parse(value)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        Assert.Equal(expected, (await SaidAsync(app)).Child.BirthOrder);
    }

    [Fact]
    public async Task A_time_with_a_zone_is_read_by_the_clock_of_the_uk()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle.Resource("Patient")["deceasedDateTime"] = "2024-07-09T23:30:00Z"
            .Replace("2024-07-09", "2025-03-09", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var summer = await FhirSender.PostAsync(app, FhirSender.But(bundle =>
        {
            bundle["identifier"]!["value"] = "summer";
            bundle.Resource("Patient")["birthDate"] = "2023-12-18";
            bundle.Resource("Patient")["deceasedDateTime"] = "2024-07-09T23:30:00Z";
            bundle.Resource("Patient")["identifier"]![0]!["value"] = "9991080562";
        }));
        Assert.True(summer.StatusCode == HttpStatusCode.OK, await summer.Content.ReadAsStringAsync(Cancel));
        var days = await app.UseAsync<NotificationsDb, DateOnly[]>(db => db.Notifications.OrderBy(row => row.Reference).Select(row => row.DiedOn).ToArrayAsync());
        Assert.Equal([new(2025, 3, 9), new(2024, 7, 10)], days);
    }

    [Fact]
    public async Task The_same_message_again_also_stamped_anew_or_as_xml_gets_the_same_answer_and_adds_nothing()
    {
        await using var app = await FhirSender.StartAsync();
        using var first = await FhirSender.PostAsync(app, FhirSender.Example);
        app.Clock.Advance(TimeSpan.FromHours(3));
        using var second = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle["timestamp"] = "2025-03-10T05:40:00Z"));
        var xml = new FhirXmlSerializer().SerializeToString(new FhirJsonDeserializer().Deserialize<Bundle>(FhirSender.Example));
        using var third = await FhirSender.PostAsync(app, xml, "application/fhir+xml");

        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await second.Content.ReadAsStringAsync(Cancel));
        Assert.True(third.StatusCode == HttpStatusCode.OK, await third.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("application/fhir+xml", third.Content.Headers.ContentType!.MediaType);
        Assert.Contains("N-2025-000001", await third.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
    }

    [Fact]
    public async Task Another_content_under_a_used_identifier_is_refused()
    {
        await using var app = await FhirSender.StartAsync();
        using var first = await FhirSender.PostAsync(app, FhirSender.Example);
        using var second = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle.Resource("Patient")["gender"] = "female"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("Bundle.identifier", (await FhirSender.IssuesAsync(second)).Single().Expression);
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationRefused"));
    }

    [Fact]
    public async Task A_message_about_a_death_the_hospital_sent_as_json_waits_for_a_person()
    {
        await using var app = await FhirSender.StartAsync();
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "one");
        using var response = await FhirSender.PostAsync(app, FhirSender.Example);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(NotificationState.WaitingForDecision, await app.UseAsync<NotificationsDb, NotificationState>(db => db.Notifications.Where(row => row.Door == NotificationDoor.Fhir).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task What_is_missing_is_named_in_words_and_by_its_place()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle =>
        {
            var patient = bundle.Resource("Patient");
            patient.Remove("identifier");
            patient.Remove("deceasedDateTime");
            patient["address"]![0]!["district"] = "Atlantis";
            bundle.Resource("Practitioner").Remove("name");
            bundle.Resource("Observation")["valueCodeableConcept"]!["coding"]![0]!["code"] = "Perhaps";
        }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var issues = (await FhirSender.IssuesAsync(response)).ToLookup(issue => issue.Expression, issue => issue.Words);
        Assert.Equal("Enter an NHS number, or say why there is none", issues["Bundle.entry[1].resource.identifier"].Single());
        Assert.Contains(issues["Bundle.entry[1].resource.deceased"], words => words.Contains("date of death", StringComparison.Ordinal));
        Assert.StartsWith("Enter the council where the child normally lived", issues["Bundle.entry[1].resource.address.district"].Single(), StringComparison.Ordinal);
        Assert.Equal("Enter your full name", issues["Bundle.entry[3].resource.name"].First());
        Assert.Single(issues["Bundle.entry[6].resource.value"]);
        Assert.DoesNotContain(issues.SelectMany(words => words), words => words.Contains("Atlantis", StringComparison.Ordinal) || words.Contains("Perhaps", StringComparison.Ordinal));
        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
        Assert.Equal(1, await Given.AuditedAsync(app, "NotificationRefused"));
    }

    [Fact]
    public async Task A_death_outside_the_rules_is_refused_with_the_reason()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle.Resource("Patient")["birthDate"] = "2007-03-09"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("18 or over", (await FhirSender.IssuesAsync(response)).Single().Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_observation_of_another_kind_is_left_unread_and_the_answer_says_so()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle.Resource("Observation")["code"]!["coding"]![0]!["code"] = "shoe-size"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var issues = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("entry")[1].GetProperty("resource").GetProperty("issue");
        Assert.Equal("Bundle.entry[6].resource.code", issues[1].GetProperty("expression")[0].GetString());
    }

    [Fact]
    public async Task Brothers_and_sisters_are_children_of_the_household_and_the_reason_for_no_number_is_read()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle =>
        {
            bundle.Resource("RelatedPerson")["relationship"]![0]!["coding"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["code"] = "SIS" });
            bundle.Resource("Patient")["identifier"] = System.Text.Json.Nodes.JsonNode.Parse("""
                [ { "system": "https://fhir.nhs.uk/Id/nhs-number", "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "temp-unknown" } ] } ]
                """);
        }));
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancel));
        var said = await SaidAsync(app);
        Assert.Equal(("Alex Testa", "NotCurrentlyAvailable"), (said.HouseholdChildren.Single().Name, said.Child.NhsNumberAbsence));
        Assert.Empty(said.Carers);
    }

    [Fact]
    public async Task Only_a_valid_credential_and_only_json_or_xml_are_let_in()
    {
        await using var app = await FhirSender.StartAsync();
        using var nobody = await FhirSender.PostAsync(app, FhirSender.Example, credential: null);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (nobody.StatusCode, nobody.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Single(await FhirSender.IssuesAsync(nobody));
        using var text = await FhirSender.PostAsync(app, FhirSender.Example, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        using var elsewhere = await app.Api(Given.Hospital).GetAsync("/fhir/Patient?family=Testa", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Single(await FhirSender.IssuesAsync(elsewhere));
    }

    [Theory]
    [InlineData("/fhir/metadata", "application/fhir+json")]
    [InlineData("/fhir/metadata?_format=xml", "application/fhir+xml")]
    public async Task The_capability_statement_is_valid_fhir(string address, string type)
    {
        await using var app = await TestApp.StartAsync();
        using var response = await app.Api().GetAsync(address, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        var statement = type.EndsWith("xml", StringComparison.Ordinal) ? new FhirXmlDeserializer().Deserialize<CapabilityStatement>(text) : new FhirJsonDeserializer().Deserialize<CapabilityStatement>(text);
        Assert.Equal("process-message", statement.Rest.Single().Operation.Single().Name);
        Assert.Equal(FHIRVersion.N4_0_1, statement.FhirVersion);
    }

    private static Task<CdopWorkflow.Contracts.Identified.NotificationContent> SaidAsync(TestApp app) =>
        app.UseAsync<NotificationsDb, CdopWorkflow.Contracts.Identified.NotificationContent>(async db =>
        {
            var row = await db.Notifications.SingleAsync();
            return app.Services.GetService(typeof(Sealer)) is Sealer sealer ? sealer.Open<Submission>(row.Sealed).Content : throw new InvalidOperationException();
        });
}
