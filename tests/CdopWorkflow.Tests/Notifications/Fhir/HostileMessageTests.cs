using System.Net;
using System.Text.Json.Nodes;

namespace CdopWorkflow.Tests.Notifications.Fhir;

/// <summary>Whatever comes, the answer is a 4xx with an OperationOutcome that quotes nothing, and nothing is taken in.</summary>
public sealed class HostileMessageTests
{
    public static TheoryData<string, string, string> Messages => new()
    {
        { "", "not valid JSON", "" },
        { "null", "Send a Bundle", "" },
        { "[]", "Send a Bundle", "" },
        { "\"Bundle\"", "Send a Bundle", "" },
        { "{}", "", "" },
        { """{ "resourceType": "Bundle" """, "not valid JSON", "" },
        { """{ "resourceType": 7 }""", "", "" },
        { """{ "resourceType": "Wardrobe" }""", "", "" },
        { """{ "resourceType": "Patient" }""", "", "Bundle" },
        { """{ "resourceType": "Patient", "active": true }""", "Send a Bundle", "" },
        { """{ "resourceType": "Bundle", "type": "message", "type": "message" }""", "twice", "" },
        { """{ "resourceType": "Bundle", "type": "batch" }""", "must be “message”", "Bundle.type" },
        { """{ "resourceType": "Bundle", "type": "message", "identifier": { "value": "1" }, "entry": [ null, 7, "x", [] ] }""", "", "" },
        { """{ "resourceType": "Bundle", "type": "message", "identifier": { "value": "1" }, "entry": {} }""", "", "" },
        { """{ "resourceType": "Bundle", "type": "message", "identifier": { "value": "1" }, "entry": [ { "fullUrl": "urn:uuid:0b1c0a52-0000-4000-8000-000000000001" } ] }""", "", "" },
        { $$"""{ "resourceType": "Bundle", "entry": {{new string('[', 5000)}}{{new string(']', 5000)}} }""", "nested deeper", "" },
        { FhirSender.But(bundle => bundle.Remove("identifier")), "identifier", "Bundle.identifier.value" },
        { FhirSender.But(bundle => bundle["identifier"]!["value"] = new string('x', 1000)), "characters or fewer", "Bundle.identifier" },
        { FhirSender.But(bundle => bundle["entry"]!.AsArray().RemoveAt(0)), "first entry", "Bundle.entry[0].resource" },
        { FhirSender.But(bundle => bundle["entry"]!.AsArray().RemoveAt(1)), "one Patient", "Bundle.entry.resource.ofType(Patient)" },
        { FhirSender.But(bundle => bundle["entry"]!.AsArray().Add(Another(bundle, 1))), "one Patient", "Bundle.entry.resource.ofType(Patient)" },
        { FhirSender.But(bundle => bundle["entry"]!.AsArray().Add(Another(bundle, 0))), "one MessageHeader", "Bundle.entry[8].resource" },
        { FhirSender.But(bundle => bundle.Resource("MessageHeader")["eventCoding"]!["code"] = "admission"), "child-death", "Bundle.entry[0].resource.eventCoding" },
        { FhirSender.But(bundle => bundle.Resource("MessageHeader")["sender"]!["reference"] = "https://elsewhere.example.org/Organization/1"), "not in the message", "Bundle.entry[0].resource.sender.reference" },
        { FhirSender.But(bundle => bundle.Resource("MessageHeader")["sender"]!["reference"] = "urn:uuid:0b1c0a52-0000-4000-8000-000000000002"), "must refer to", "Bundle.entry[0].resource.sender.reference" },
        { FhirSender.But(bundle => bundle.Resource("Encounter")["subject"]!["reference"] = "Patient/of-another-message"), "not in the message", "Bundle.entry[5].resource.subject.reference" },
        { FhirSender.But(bundle => bundle.Resource("Observation").Remove("subject")), "about the Patient", "Bundle.entry[6].resource.subject" },
        { FhirSender.But(bundle => bundle.Resource("Encounter")["participant"]![0]!["individual"]!["reference"] = "urn:uuid:0b1c0a52-0000-4000-8000-000000000006"), "must refer to", "Bundle.entry[5].resource.participant[0].individual.reference" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["contained"] = JsonNode.Parse("""[ { "resourceType": "Organization", "id": "a", "name": "A" } ]""")), "entry of its own", "Bundle.entry[1].resource.contained" },
        { FhirSender.But(bundle => bundle.Resource("Organization")["resourceType"] = "Medication"), "", "" },
        { FhirSender.But(bundle => bundle["entry"]![2]!["resource"] = JsonNode.Parse("""{ "resourceType": "Medication", "status": "active" }""")), "nothing else", "Bundle.entry[2].resource" },
        { FhirSender.But(bundle => bundle["entry"]![2]!["resource"] = JsonNode.Parse("""{ "resourceType": "Wardrobe" }""")), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["birthDate"] = "Secretword"), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["gender"] = "Secretword"), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["name"] = 7), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["Secretword"] = "x"), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["deceasedBoolean"] = true), "", "" },
        { FhirSender.But(bundle => bundle["entry"]![7]!["fullUrl"] = (string)bundle["entry"]![6]!["fullUrl"]!), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Observation")["status"] = "entered-in-error"), "entered in error", "Bundle.entry[6].resource.status" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["deceasedDateTime"] = "2025"), "", "" },
        { FhirSender.But(bundle => bundle.Resource("Patient")["name"]![0]!["family"] = new string('x', 5000)), "100 characters", "Bundle.entry[1].resource.name.family" },
    };

    public static TheoryData<string> Xml => new()
    {
        "",
        "<Bundle/>",
        "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"message\"/>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&b;\"/></Bundle>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Bundle xmlns=\"http://hl7.org/fhir\"/>",
        $"<Bundle xmlns=\"http://hl7.org/fhir\">{string.Concat(Enumerable.Repeat("<entry>", 5000))}{string.Concat(Enumerable.Repeat("</entry>", 5000))}</Bundle>",
        "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"message\"/><entry><resource><Patient><birthDate value=\"2024-19-01\"/><foo/></Patient></resource></entry></Bundle>",
    };

    [Fact]
    public async Task No_message_however_broken_gets_further_than_an_outcome_in_words()
    {
        await using var app = await FhirSender.StartAsync();
        var faults = new List<string>();
        foreach (var (body, words, expression) in Messages.Select(row => row.Data))
        {
            using var response = await FhirSender.PostAsync(app, body);
            var shown = $"{(int)response.StatusCode} {body[..Math.Min(body.Length, 300)]}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
            if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity))
            {
                faults.Add(shown[..Math.Min(shown.Length, 400)]);
                continue;
            }

            var issues = await FhirSender.IssuesAsync(response);
            if (!issues.Any(issue => issue.Words.Contains(words, StringComparison.Ordinal) && (expression.Length == 0 || issue.Expression == expression))
                || issues.Any(issue => issue.Words.Contains("Secretword", StringComparison.Ordinal)))
            {
                faults.Add($"expected {words} at {expression}: {shown}");
            }
        }

        Assert.Empty(faults);

        Assert.Equal(0, await Given.AuditedAsync(app, "NotificationReceived"));
        Assert.Equal(Messages.Count, await Given.AuditedAsync(app, "NotificationRefused"));
    }

    [Theory]
    [MemberData(nameof(Xml))]
    public async Task Xml_is_no_way_around(string body)
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, body, "application/fhir+xml");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("<OperationOutcome", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_we_read_is_refused_before_it_is_read()
    {
        await using var app = await FhirSender.StartAsync();
        using var response = await FhirSender.PostAsync(app, FhirSender.But(bundle => bundle.Resource("Organization")["name"] = new string('x', 300_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Single(await FhirSender.IssuesAsync(response));
    }

    private static JsonObject Another(JsonObject bundle, int index)
    {
        var copy = bundle["entry"]![index]!.DeepClone().AsObject();
        copy["fullUrl"] = "urn:uuid:0b1c0a52-0000-4000-8000-000000000099";
        return copy;
    }
}
