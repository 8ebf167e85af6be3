using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Notified deaths of invented children, as Notifications would publish them.</summary>
public static class ADeath
{
    public const string Panel = "PAN-LANCASHIRE";
    public const string Council = "E06000008";

    private static int count;

    /// <summary>An unexpected death at home of a boy of 82 days, in Blackburn with Darwen, on 10 March 2025.</summary>
    public static DeathNotified Notified(
        Func<NotificationContent, NotificationContent>? with = null, string panel = Panel, string council = Council, string scopeNote = "")
    {
        var number = Interlocked.Increment(ref count);
        var content = new NotificationContent
        {
            Child = new Child
            {
                FamilyName = "Testa",
                Forenames = "Ferdinand",
                Sex = Sex.Male,
                BornOn = new DateOnly(2024, 12, 18),
                NhsNumber = NhsNumber.Synthetic(number).Digits,
                Ethnicity = "A",
                Address = "1 Invented Street",
                Postcode = "ZZ99 1AA",
                Council = council,
            },
            Death = new DeathEvent
            {
                DiedOn = new DateOnly(2025, 3, 10),
                DiedAt = new TimeOnly(1, 30),
                Place = PlaceOfDeath.Home,
                Expectedness = Expectedness.Unexpected,
            },
            Notifier = new Notifier { Name = "Dr Invented", Agency = "Emergency department" },
        };
        return new DeathNotified(
            Guid.CreateVersion7(), $"LAN-2025-{number:0000}", panel, new DateTimeOffset(2025, 3, 10, 2, 40, 0, TimeSpan.Zero), with?.Invoke(content) ?? content, scopeNote);
    }

    public static NotificationContent Expected(NotificationContent content) =>
        content with { Death = content.Death with { Expectedness = Expectedness.Expected } };

    /// <summary>Lets Reviews learn of a death, and gives the reference of its review.</summary>
    public static async Task<string> IsNotifiedAsync(this TestApp app, DeathNotified? death = null)
    {
        death ??= Notified();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(death);
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
        return death.Reference;
    }
}
