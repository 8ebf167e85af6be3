using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Notifications.Fhir;

/// <summary>A hospital system that speaks FHIR. What it sends is the example of the documentation, changed where a test says so.</summary>
internal static class FhirSender
{
    public static string Example { get; } = ReadExample();

    public static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        return app;
    }

    /// <summary>The example with a change.</summary>
    public static string But(Action<JsonObject> change)
    {
        var bundle = JsonNode.Parse(Example)!.AsObject();
        change(bundle);
        return bundle.ToJsonString();
    }

    public static JsonObject Resource(this JsonObject bundle, string type) =>
        bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!.AsObject()).First(resource => (string?)resource["resourceType"] == type);

    public static Task<HttpResponseMessage> PostAsync(TestApp app, string body, string type = "application/fhir+json", string? credential = Given.Hospital)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new(type);
        return app.Api(credential).PostAsync("/fhir/$process-message", content, TestContext.Current.CancellationToken);
    }

    /// <returns>Each issue as its expression and its words.</returns>
    public static async Task<(string Expression, string Words)[]> IssuesAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType!.MediaType);
        var outcome = JsonDocument.Parse(text).RootElement;
        Assert.Equal("OperationOutcome", outcome.GetProperty("resourceType").GetString());
        return [.. outcome.GetProperty("issue").EnumerateArray().Select(issue => (
            issue.TryGetProperty("expression", out var places) ? places[0].GetString()! : "",
            issue.GetProperty("details").GetProperty("text").GetString()!))];
    }

    private static string ReadExample()
    {
        var page = File.ReadAllText(Path.Combine(Solution.Root, "docs", "fhir.md"));
        var begin = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        return page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
