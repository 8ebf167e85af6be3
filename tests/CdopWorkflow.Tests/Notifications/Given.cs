using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications;

/// <summary>Notifications to test with. Nobody in them is real.</summary>
internal static class Given
{
    public const string Panel = "PAN-LANCASHIRE";
    public const string Hospital = "hospital.secret-of-the-hospital";
    public const string Police = "police.secret-of-the-police";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Scenario F1: what the emergency department sends at 02:40 on 10 March 2025.</summary>
    public static NotificationForm FromEmergencyDepartment { get; } = new()
    {
        Notifier = new() { Name = "Sam Ward", Agency = "Example Hospital emergency department", Role = "Consultant", Contact = "01632 960001" },
        Child = new()
        {
            FamilyName = "Testa",
            Forenames = "Quillon",
            Sex = "Male",
            BornOn = "2024-12-18",
            NhsNumber = "999 100 1379",
            Address = "1 Marker Street",
            Postcode = "ZZ99 1AA",
            Council = "E06000008",
        },
        Death = new() { DiedOn = "2025-03-10", DiedAt = "01:55", Place = "Home", Expectedness = "Unexpected", Circumstances = "Found in the morning by a parent" },
        Carers = [new() { Name = "Alex Testa", Relationship = "Mother", ParentalResponsibility = "Yes" }],
    };

    /// <summary>Scenario F1: what the police send at 05:15, without an NHS number.</summary>
    public static NotificationForm FromPolice { get; } = FromEmergencyDepartment with
    {
        Notifier = new() { Name = "Jo Bell", Agency = "Example Police", Role = "Sergeant", Contact = "01632 960002" },
        Child = FromEmergencyDepartment.Child! with { Forenames = "", NhsNumber = null, NhsNumberAbsence = "NotCurrentlyAvailable" },
        Carers = [],
    };

    /// <summary>Scenario F1: the twin, with the same dates, address and family name.</summary>
    public static NotificationForm AboutTheTwin { get; } = FromEmergencyDepartment with
    {
        Child = FromEmergencyDepartment.Child! with { Forenames = "Quessa", Sex = "Female", NhsNumber = "9991080562" },
    };

    /// <summary>A notification that is like no other with another number.</summary>
    public static NotificationForm About(int number) => FromEmergencyDepartment with
    {
        Child = FromEmergencyDepartment.Child! with
        {
            FamilyName = "Zz" + new string([.. $"{number:00000}".Select(digit => "bdlmr bfgkn"[digit - '0'])]).Replace(' ', 't'),
            Forenames = $"Sample{(char)('a' + (number % 26))}",
            BornOn = new DateOnly(2015, 1, 1).AddDays(number * 7 % 3000).ToString("yyyy-MM-dd"),
            NhsNumber = NhsNumber.Synthetic(number).Digits,
            Postcode = "",
        },
        Death = FromEmergencyDepartment.Death! with { DiedOn = new DateOnly(2023, 6, 1).AddDays(number * 11 % 600).ToString("yyyy-MM-dd") },
    };

    public static Task ACredentialAsync(TestApp app, string credential, string system) => app.UseAsync<NotificationsDb>(async db =>
    {
        var parts = credential.Split('.');
        db.MachineCredentials.Add(new MachineCredential
        {
            KeyId = parts[0],
            SecretHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts[1]))),
            System = system,
            ValidUntil = app.Clock.GetUtcNow().AddYears(1),
        });
        await db.SaveChangesAsync();
    });

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient api, object form, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/notifications") { Content = JsonContent.Create(form, options: Json) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await api.SendAsync(request);
    }

    /// <returns>The reference.</returns>
    public static async Task<string> AcceptedAsync(this HttpClient api, NotificationForm form, string key)
    {
        using var response = await api.SendAsync(form, key);
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await ReadAsync(response)).GetProperty("reference").GetString()!;
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public static Task<int> AuditedAsync(TestApp app, string action) =>
        app.UseAsync<NotificationsDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == action));
}
