using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CdopWorkflow.Platform.NhsNumbers;

namespace Benchmarks.Notifications;

/// <summary>Hospital systems that notify invented deaths over HTTP: as many at once as one likes, or at a rate of their own.</summary>
internal sealed class Notifiers(string credential) : IDisposable
{
    private readonly ConcurrentDictionary<Uri, HttpClient> clients = new();
    private int next;

    /// <summary>How many have been acknowledged in all.</summary>
    public int Acknowledged => acknowledged;

    private int acknowledged;

    /// <summary>Notifications acknowledged a second by so many that each send the next as soon as they have their answer.</summary>
    public async Task<double> RateAsync(int notifiers, TimeSpan length, params Uri[] addresses)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, notifiers).Select(async notifier =>
        {
            while (clock.Elapsed < length)
            {
                await NotifyAsync(addresses[notifier % addresses.Length]);
                Interlocked.Increment(ref done);
            }
        }));
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Notifies so many a second, whether or not the earlier have been answered, as senders do that know nothing of each other.</summary>
    /// <returns>Of each: when it was to be sent, when it was acknowledged, and the case reference.</returns>
    public async Task<IReadOnlyList<(DateTime Sent, DateTime Acknowledged, string Case)>> AtRateAsync(double perSecond, TimeSpan length, Uri address)
    {
        var (begun, sent) = (DateTime.UtcNow, new List<Task<(DateTime, DateTime, string)>>());
        for (var number = 0; number < perSecond * length.TotalSeconds; number++)
        {
            var due = begun.AddSeconds(number / perSecond);
            if (due - DateTime.UtcNow is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            sent.Add(SendAsync(due, address));
        }

        return await Task.WhenAll(sent);
    }

    public void Dispose()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

    private async Task<(DateTime Sent, DateTime Acknowledged, string Case)> SendAsync(DateTime due, Uri address)
    {
        var reference = await NotifyAsync(address);
        return (due, DateTime.UtcNow, reference);
    }

    /// <returns>The reference of the case that was opened.</returns>
    private async Task<string> NotifyAsync(Uri address)
    {
        var client = clients.GetOrAdd(address, Connect);
        var number = Interlocked.Increment(ref next);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/notifications") { Content = JsonContent.Create(Body(number)) };
        request.Headers.Add("Idempotency-Key", $"bench-{number}");
        using var response = await client.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        Interlocked.Increment(ref acknowledged);
        return answer.RootElement.GetProperty("caseReference").GetString() ?? throw new InvalidOperationException("An invented death was taken for another's duplicate.");
    }

    private HttpClient Connect(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        return client;
    }

    /// <summary>Children unlike each other, so that none is taken for another's duplicate.</summary>
    private static object Body(int number)
    {
        const string letters = "ABDEFGHJLN";
        var born = new DateOnly(2008, 6, 1).AddDays(number * 7 % 5701);
        return new
        {
            notifier = new { name = "Load Test", agency = "Demonstration Hospital" },
            child = new
            {
                familyName = $"{Letters(number)}ford",
                forenames = $"{Letters(number * 31)}a",
                sex = "Female",
                bornOn = born,
                nhsNumber = NhsNumber.Synthetic(number).Digits,
                postcode = $"ZZ99 {number % 10}{letters[number / 10 % 10]}{letters[number / 5000 % 10]}",
                council = "E06000008",
            },
            death = new { diedOn = born.AddDays(400 + (number % 300)), diedAt = "10:30", place = "Home", expectedness = "Unexpected", circumstances = "Invented for a measurement." },
        };
    }

    private static string Letters(int number) =>
        string.Concat(Enumerable.Range(0, 6).Select(place => (char)('a' + ((((number * (place + 7)) * 2654435761L) >> (place * 3) & 0xFFFF) % 26))));
}
