using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>
/// A hospital system that never stops: it notifies one death after the other and, when the answer did not come, sends the same
/// notification again under the same key after the restart.
/// </summary>
public sealed class RestlessNotifier(string credential)
{
    private const string PostcodeLetters = "ABDEFGHJLN";

    private readonly ConcurrentQueue<int> unanswered = new();
    private TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<Refusal> refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int next;

    /// <summary>Reference by number of the death, as acknowledged.</summary>
    public ConcurrentDictionary<int, string> Acknowledged { get; } = new();

    /// <summary>A hospital's pace: what a region can take for as long as a test likes.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>How long it may be without an acknowledgement.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether an answer that says "I could not" is asked again like none at all, as where a database of its own may be away; else it is a fault.</summary>
    public bool BearsFailures { get; init; }

    /// <summary>Returns at the next acknowledgement; fails when there was none for as long as its patience lasts.</summary>
    public Task NextAnswerAsync() => Volatile.Read(ref answered).Task.WaitAsync(Patience);

    /// <summary>Returns the next answer that says "I could not".</summary>
    public Task<Refusal> NextRefusalAsync() => Volatile.Read(ref refused).Task.WaitAsync(Patience);

    public Task SendAsync(Uri address, int workers, CancellationToken cancel) =>
        Task.WhenAll(Enumerable.Range(0, workers).Select(_ => WorkAsync(address, invents: true, cancel)));

    /// <summary>Sends again what was not answered, until all of it is: nothing is on its way afterwards.</summary>
    public async Task FinishAsync(Uri address)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await WorkAsync(address, invents: false, limit.Token);
        limit.Token.ThrowIfCancellationRequested();
    }

    private async Task WorkAsync(Uri address, bool invents, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        while (!cancel.IsCancellationRequested)
        {
            if (!unanswered.TryDequeue(out var number))
            {
                if (!invents)
                {
                    return;
                }

                number = Interlocked.Increment(ref next);
            }

            try
            {
                await Task.Delay(Pause, CancellationToken.None);
                using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/notifications") { Content = JsonContent.Create(Body(number)) };
                request.Headers.Add("Idempotency-Key", $"death-{number}");
                using var response = await client.SendAsync(request, cancel);
                var text = await response.Content.ReadAsStringAsync(cancel);
                if (BearsFailures && response.StatusCode >= HttpStatusCode.InternalServerError)
                {
                    // it said itself that it could not: nothing was acknowledged
                    Interlocked.Exchange(ref refused, new(TaskCreationOptions.RunContinuationsAsynchronously))
                        .TrySetResult(new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text));
                    await Task.Delay(100, CancellationToken.None);
                    throw new HttpRequestException(text);
                }

                if (response.StatusCode != HttpStatusCode.Created)
                {
                    throw new InvalidOperationException($"{response.StatusCode}: {text}");
                }

                using var answer = JsonDocument.Parse(text);
                var reference = answer.RootElement.GetProperty("reference").GetString()!;
                if (!Acknowledged.TryAdd(number, reference) && Acknowledged[number] != reference)
                {
                    throw new InvalidOperationException($"Death {number} was acknowledged as {Acknowledged[number]} and as {reference}.");
                }

                Interlocked.Exchange(ref answered, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException or SocketException)
            {
                unanswered.Enqueue(number);
            }
        }
    }

    /// <summary>An answer that acknowledges nothing.</summary>
    public sealed record Refusal(HttpStatusCode Status, string? Kind, string Words)
    {
        /// <summary>It says in words that a sender understands that nothing was kept for sure and what to do.</summary>
        public void IsClear()
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (Status, Kind));
            Assert.Contains("Nothing was acknowledged. Send the same again", Words, StringComparison.Ordinal);
        }
    }

    /// <summary>What tells who a child is: family name, forenames, NHS number.</summary>
    public static string[] Identifiers(int number) => [$"{Letters(number)}ford", $"{Letters(number * 31)}a", NhsNumber.Synthetic(number).Digits];

    public static string Postcode(int number) => $"ZZ99 {number % 10}{PostcodeLetters[number / 10 % 10]}{PostcodeLetters[number / 5000 % 10]}";

    /// <summary>Children unlike each other, so that none is taken for another's duplicate.</summary>
    private static object Body(int number)
    {
        var born = new DateOnly(2008, 6, 1).AddDays(number * 7 % 5701);
        var identifiers = Identifiers(number);
        return new
        {
            notifier = new { name = "Load Test", agency = "Demonstration Hospital" },
            child = new
            {
                familyName = identifiers[0],
                forenames = identifiers[1],
                sex = "Female",
                bornOn = born,
                nhsNumber = identifiers[2],
                postcode = Postcode(number),
                council = "E06000008",
            },
            death = new { diedOn = born.AddDays(400 + (number % 300)), diedAt = "10:30", place = "Home", expectedness = "Unexpected", circumstances = "Invented for a test." },
        };
    }

    private static string Letters(int number) => string.Concat(Enumerable.Range(0, 6).Select(place => (char)('a' + ((number * (place + 7) * 2654435761L) >> (place * 3) & 0xFFFF) % 26)));
}
