using System.Net;
using System.Net.Http.Json;
using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Documents;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Attack;

/// <summary>Requests that are made to hurt by their size or shape.</summary>
public sealed class HostileRequestsTests
{
    [Fact]
    public async Task Json_that_is_too_deep_too_long_or_no_json_is_refused_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync(roles: "notifications");
        await NotificationGiven.ACredentialAsync(app, NotificationGiven.Hospital, "Example Hospital");
        using var api = app.Api(NotificationGiven.Hospital);
        string[] bodies =
        [
            string.Concat(Enumerable.Repeat("{\"child\":", 20_000)) + new string('}', 20_000), new string('[', 200_000), $"{{\"child\":{{\"familyName\":\"{new string('a', 10_000_000)}\"}}}}",
            "{\"child\":{}", "null", "[]", "\"\"", "", "{\"child\":1e99999}", "\uFEFF{}", "{\"$type\":\"System.IO.FileInfo\"}", "{\"child\":{},\"child\":[]}", "{\"carers\":[null],\"householdChildren\":[null],\"professionals\":[null]}",
        ];
        foreach (var body in bodies)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/notifications") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", $"{body.Length}");
            using var answer = await api.SendAsync(request);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{body[..Math.Min(40, body.Length)]}: {answer.StatusCode}");
        }

        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
    }

    [Theory]
    [InlineData("0356-05-08")]
    [InlineData("2024-12-01")]
    public async Task A_death_before_the_birth_is_refused_in_words(string diedOn)
    {
        await using var app = await TestApp.StartAsync(roles: "notifications");
        await NotificationGiven.ACredentialAsync(app, NotificationGiven.Hospital, "Example Hospital");
        using var api = app.Api(NotificationGiven.Hospital);
        var form = NotificationGiven.FromEmergencyDepartment;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/notifications") { Content = JsonContent.Create(form with { Death = form.Death! with { DiedOn = diedOn } }) };
        request.Headers.Add("Idempotency-Key", diedOn);
        using var answer = await api.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("death.diedOn", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_thousands_of_fields_or_one_enormous_field_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(reference);
        var browser = app.Coordinator();
        var page = await browser.GetAsync($"/reviews/{reference}/family/question");
        (string, string)[] many = [.. Enumerable.Range(0, 5000).Select(n => ($"Form.More[{n}]", "x"))];
        Assert.InRange((int)(await page.SubmitAsync(null, many)).Status, 400, 499);
        var enormous = await page.SubmitAsync(null, ("Form.Words", new string('a', 5_000_000)));
        Assert.True((int)enormous.Status is >= 400 and < 500 || enormous.Errors.Count > 0, $"{enormous.Status}");
        (await browser.GetAsync($"/reviews/{reference}/family")).HasStatus(HttpStatusCode.OK).DoesNotShow("aaaaaaaa");
    }

    [Theory]
    [InlineData("../../../../tmp/cdop-evil.txt")]
    [InlineData("..\\..\\cdop-evil.txt")]
    [InlineData("/etc/passwd.txt")]
    [InlineData("C:\\boot.txt")]
    [InlineData("a%0d%0aSet-Cookie: x=y.txt")]
    [InlineData("a; filename=b.txt")]
    [InlineData("con.txt")]
    [InlineData("..")]
    public async Task The_name_of_a_file_leads_nowhere(string name)
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        var before = Directory.EnumerateFileSystemEntries(Path.GetTempPath(), "cdop-evil*").Count();
        var answer = await review.AddAsync((name, Files.Text("The child was well")));
        Assert.True((int)answer.Status < 500, $"{answer.Status}");
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(Path.GetTempPath(), "cdop-evil*").Count());
        foreach (var document in await review.AllAsync())
        {
            var file = await review.Coordinator.GetAsync($"{review.Home}/{document.Id}?handler=Download");
            file.HasStatus(HttpStatusCode.OK);
            Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
            Assert.False(file.Headers.TryGetValue("Set-Cookie", out var set) && set.Contains("x=y", StringComparison.Ordinal));
        }
    }
}
