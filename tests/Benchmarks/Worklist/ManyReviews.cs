using System.Security.Claims;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Benchmarks.Worklist;

/// <summary>One panel with more open reviews than any panel has, each with holds, returns and meetings and the sealed texts that belong to them.</summary>
internal static class ManyReviews
{
    public const int Count = 5000;
    private const int TimelineEntries = 2000;
    private const string Panel = "PAN-LANCASHIRE";
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private static readonly string[] Agencies = ["Hospital", "Health visiting", "GP", "Police", "Education", "Housing", "Children’s social care"];
    private static readonly string Words = string.Concat(Enumerable.Repeat("Words about nobody, invented for a measurement. ", 40));
    private static readonly WorkflowFacts Everything = new WorkflowFacts { PostMortemStatusKnown = true }.OnceAsked();

    /// <returns>The reference of the review with the long timeline.</returns>
    public static async Task<string> FillAsync(IServiceProvider services, int count = Count)
    {
        var today = UkTime.DateOf(DateTimeOffset.UtcNow);
        for (var from = 0; from < count; from += 500)
        {
            await UseAsync(services, async db =>
            {
                foreach (var number in Enumerable.Range(from, Math.Min(500, count - from)))
                {
                    db.Publish(Notified(number, today.AddDays(-(number * 7 % 700) - 1)));
                }

                await db.SaveChangesAsync();
            });
        }

        var open = 0;
        while (open < count)
        {
            await UseAsync(services, async db => open = await db.Reviews.CountAsync());
            await Task.Delay(100);
        }

        var random = new Random(5000);
        for (var from = 0; from < count; from += 250)
        {
            await UseAsync(services, async db =>
            {
                foreach (var review in await LoadReview.Whole(db).OrderBy(review => review.Reference).Skip(from).Take(250).ToListAsync())
                {
                    Develop(review, services.GetRequiredService<Sealer>(), random, today);
                }

                await db.SaveChangesAsync();
            });
        }

        var reference = Reference(42);
        await UseAsync(services, async db =>
        {
            var id = await db.Reviews.Where(review => review.Reference == reference).Select(review => review.Id).SingleAsync();
            db.Timeline.AddRange(Enumerable.Range(0, TimelineEntries).Select(number => new TimelineEntry
            {
                ReviewId = id,
                At = DateTimeOffset.UtcNow.AddHours(-number),
                Who = "test",
                WhoName = "A coordinator",
                What = $"Return received: {Agencies[number % Agencies.Length]}",
                Why = services.GetRequiredService<Sealer>().SealWords("As it came by post"),
            }));
            await db.SaveChangesAsync();
        });
        return reference;
    }

    /// <summary>A session of the panel's coordinator.</summary>
    public static string CookieOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, "bench"), new(ClaimTypes.Name, "Bench"), new(CurrentPerson.GrantClaim, new Grant(Role.Coordinator, Panel).ToString())];
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)),
            new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) },
            Scheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    private static void Develop(Review review, Sealer sealer, Random random, DateOnly today)
    {
        var (now, age) = (DateTimeOffset.UtcNow, today.DayNumber - review.DiedOn.DayNumber);
        review.Fire(ReviewTrigger.Accept, Everything, now);
        review.Fire(ReviewTrigger.StartReview, Everything, now);
        foreach (var agency in Agencies)
        {
            var asked = review.DiedOn.AddDays(random.Next(0, 30));
            var isIn = random.Next(100) < 75;
            review.Returns.Add(new AgencyReturn
            {
                ReviewId = review.Id,
                Agency = agency,
                RequestedOn = asked,
                DueOn = asked.AddDays(21),
                ReceivedOn = isIn ? asked.AddDays(18) : null,
            });
        }

        for (var holds = random.Next(100) < 35 ? random.Next(1, 4) : 0; holds > 0; holds--)
        {
            var began = review.DiedOn.AddDays(random.Next(0, 40));
            review.Holds.Add(new Hold
            {
                ReviewId = review.Id,
                Kind = (HoldKind)random.Next(0, 7),
                OpenedOn = began,
                ExpectedOn = began.AddDays(random.Next(60, 700)),
                LiftedOn = random.Next(3) == 0 ? began.AddDays(50) : null,
                BlocksPanel = true,
                Words = sealer.SealWords(Words),
            });
        }

        if (age > 100)
        {
            review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.ReviewMeeting, HeldOn = review.DiedOn.AddDays(90), Attendees = sealer.SealWords(Words), Notes = sealer.SealWords(Words) });
        }
    }

    public static DeathNotified Notified(int number, DateOnly died)
    {
        var content = new NotificationContent
        {
            Child = new Child
            {
                FamilyName = "Testa",
                Forenames = "Ferdinand",
                Sex = Sex.Male,
                BornOn = died.AddDays(-(number % 900)),
                NhsNumber = NhsNumber.Synthetic(number).Digits,
                Ethnicity = "A",
                Address = "1 Invented Street",
                Postcode = "ZZ99 1AA",
                Council = "E06000008",
            },
            Death = new DeathEvent { DiedOn = died, DiedAt = new TimeOnly(1, 30), Place = PlaceOfDeath.Home, Expectedness = number % 3 == 0 ? Expectedness.Unexpected : Expectedness.Expected },
            Notifier = new Notifier { Name = "Dr Invented", Agency = "Emergency department" },
        };
        return new DeathNotified(Guid.CreateVersion7(), Reference(number), Panel, UkTime.Instant(died, new TimeOnly(10, 0)), content, "");
    }

    public static string Reference(int number) => $"LAN-2025-{number:0000}";

    private static async Task UseAsync(IServiceProvider services, Func<ReviewsDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ReviewsDb>());
    }
}
