using System.Text.Json;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Notifications.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_describes_fields_errors_the_key_and_the_credential()
    {
        await using var app = await TestApp.StartAsync();
        var text = await app.Api().GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);
        var document = JsonDocument.Parse(text).RootElement;

        var post = document.GetProperty("paths").GetProperty("/api/v1/notifications").GetProperty("post");
        Assert.Equal(
            ["201", "400", "401", "403", "413", "415", "422"],
            post.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order());
        Assert.Contains(post.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.Equal("Testa", post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("child").GetProperty("familyName").GetString());
        var child = document.GetProperty("components").GetProperty("schemas").GetProperty("ChildForm").GetProperty("properties");
        Assert.Contains("Ten digits", child.GetProperty("nhsNumber").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.True(document.GetProperty("components").GetProperty("securitySchemes").TryGetProperty("machineCredential", out _));
    }

    [Fact]
    public async Task The_example_in_the_document_is_accepted_as_it_stands()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        var document = JsonDocument.Parse(await app.Api().GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken)).RootElement;
        var example = document.GetProperty("paths").GetProperty("/api/v1/notifications").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
        using var response = await app.Api(Given.Hospital).SendAsync(example, "one");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
