using System.Net;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>What one asker was told by one address: kept of the answer as long as the tests look at it.</summary>
internal sealed record Told(AskedRoute Asked, Asker Asker, HttpStatusCode Status)
{
    /// <summary>As rights.txt says it.</summary>
    public required string InWords { get; init; }

    public required string Policy { get; init; }

    /// <summary>Whether types are not guessed at and addresses not sent on.</summary>
    public required bool HasHeaders { get; init; }

    public required bool IsKept { get; init; }

    /// <summary>Cookies that were set, and not taken back.</summary>
    public required IReadOnlyList<string> Cookies { get; init; }

    /// <summary>Words of cases that a page which was shown has.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>What was logged of a failure; empty where there was none.</summary>
    public required string Failure { get; init; }

    public static async Task<Told> OfAsync(AskedRoute asked, Asker asker, FilledApp filled)
    {
        using var answer = await asker.SendAsync(asked.RequestTo(filled.AddressOf(asked.Route), asker.Token));
        var body = answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : "";
        return new Told(asked, asker, answer.StatusCode)
        {
            InWords = Said(answer),
            Policy = Header(answer, "Content-Security-Policy"),
            HasHeaders = Header(answer, "X-Content-Type-Options") == "nosniff" && Header(answer, "Referrer-Policy") == "no-referrer",
            IsKept = answer.Headers.CacheControl?.NoStore != true,
            Cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set.Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal))] : [],
            Marks = [.. filled.Marks.Where(mark => body.Contains(mark, StringComparison.Ordinal))],
            Failure = (int)answer.StatusCode >= 500 ? $"{answer.StatusCode}: {filled.Failure}" : "",
        };
    }

    private static string Said(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        302 when answer.Headers.Location!.OriginalString.Contains("/account/sign-in?", StringComparison.Ordinal) => "sign-in",
        >= 200 and < 400 or 409 => "yes",
        var status => $"{status}",
    };

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
