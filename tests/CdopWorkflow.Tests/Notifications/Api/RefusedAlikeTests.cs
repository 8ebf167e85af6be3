using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.Fhir;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Api;

/// <summary>Whoever tries machine doors learns nothing about which credentials there are, or were.</summary>
public sealed class RefusedAlikeTests
{
    private const string Revoked = "revoked-system.revoked-secret";
    private const string Expired = "expired-system.expired-secret";
    private const string Renewed = "renewed-system.renewed-secret";

    public static TheoryData<string> Doors => ["POST /api/v1/notifications", "GET /api/v1/notifications/questions", "GET /api/v1/notifications/N-2025-000001", "POST /fhir/$process-message"];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nothing_unknown_wrong_revoked_expired_and_renewed_are_answered_word_for_word_alike(string door)
    {
        await using var app = await TestApp.StartAsync();
        foreach (var credential in new[] { Given.Hospital, Revoked, Expired, Renewed })
        {
            await Given.ACredentialAsync(app, credential, "Example Hospital");
        }

        await app.UseAsync(async (NotificationsDb db) =>
        {
            (await db.MachineCredentials.SingleAsync(row => row.KeyId == "revoked-system")).Revoked = true;
            (await db.MachineCredentials.SingleAsync(row => row.KeyId == "expired-system")).ValidUntil = app.Clock.GetUtcNow();
            (await db.MachineCredentials.SingleAsync(row => row.KeyId == "renewed-system")).RenewedUntil = app.Clock.GetUtcNow();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        string?[] shown = [null, "nobody.nothing", $"{Given.Hospital}x", $"{Given.Hospital.Split('.')[0]}.", Revoked, Expired, Renewed, "a.b.c", "eyJhbGciOiJub25lIn0.e30."];

        var answers = new List<string>();
        foreach (var credential in shown)
        {
            answers.Add(await AnswerAsync(app, door, credential));
        }

        Assert.StartsWith("401", answers[0], StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    private static async Task<string> AnswerAsync(TestApp app, string door, string? credential)
    {
        var (method, path) = (new HttpMethod(door.Split(' ')[0]), door.Split(' ')[1]);
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent(FhirSender.Example);
            request.Content.Headers.ContentType = new(path.StartsWith("/fhir", StringComparison.Ordinal) ? "application/fhir+json" : "application/json");
        }

        using var response = await app.Api(credential).SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "traceparent")).OrderBy(header => header.Key).Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{WithoutTrace(text)}";
    }

    /// <summary>The number of the request, which is another each time.</summary>
    private static string WithoutTrace(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "");
}
