using System.Net;
using CdopWorkflow.Web.Headers;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>What holds for every answer of every address, whoever asks.</summary>
[Collection(nameof(RightsCollection))]
public sealed class EveryAnswerTests(FilledOnce once)
{
    /// <summary>Checked in another way than by a token of a form, each with the reason.</summary>
    internal static readonly string[] WithoutAToken =
    [
        "/api/v1/notifications", // machines: a credential in a header, no cookie
        "/fhir/$process-message", // the same
        "/account/back-channel-sign-out", // the provider's server: a signed token
        "/error/{code:int}", // explains a post that failed, and does nothing
    ];

    [Fact]
    public void Every_answer_forbids_scripts_that_are_not_ours_and_guessing_at_types_and_no_copy_is_kept_of_what_somebody_signed_in_saw()
    {
        Assert.DoesNotContain("unsafe", WebHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        List<string> faults =
        [
            .. once.Told.Where(told => told.Policy is not (WebHeaders.ContentSecurityPolicy or WebHeaders.DownloadPolicy)).Select(told => $"{told.Asked} for {told.Asker.Name}: “{told.Policy}”"),
            .. once.Told.Where(told => !told.HasHeaders).Select(told => $"{told.Asked} for {told.Asker.Name} lacks a header"),
            .. once.Told.Where(told => told.Asked.Verb == "GET" && told.Asker.Role is not null && (int)told.Status < 300 && told.IsKept).Select(told => $"{told.Asked} for {told.Asker.Name} may be kept"),
            .. once.Told.SelectMany(told => told.Cookies.Where(LacksAFlag).Select(cookie => $"{told.Asked} sets {cookie.Split('=')[0]} without its flags")),
        ];
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_post_without_the_token_of_its_form_is_refused_before_anything_is_done()
    {
        var (faults, posts) = (new List<string>(), 0);
        foreach (var (asked, asker, _) in once.Answered.Where(told => told.Asked.Verb == "POST" && !WithoutAToken.Contains(told.Asked.Route)))
        {
            using var answer = await asker.SendAsync(asked.RequestTo(once.Filled.AddressOf(asked.Route), token: null));
            var refused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
                || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?", StringComparison.Ordinal));
            faults.AddRange(refused ? [] : [$"{asked} for {asker.Name}: {answer.StatusCode}"]);
            posts += answer.StatusCode == HttpStatusCode.BadRequest ? 1 : 0;
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(posts > 150, $"{posts}");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("PAGE")]
    [InlineData("POST")]
    public async Task A_verb_that_an_address_does_not_take_does_nothing(string verb)
    {
        var faults = new List<string>();
        foreach (var route in once.Answered.GroupBy(told => told.Asked.Route).Where(route => route.All(told => told.Asked.Verb != verb) && !route.Key.StartsWith("/error/", StringComparison.Ordinal)))
        {
            var asker = route.First().Asker;
            using var request = new HttpRequestMessage(new HttpMethod(verb), once.Filled.AddressOf(route.Key));
            request.Content = asker.Token is null ? null : new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", asker.Token)]);
            using var answer = await asker.SendAsync(request);
            faults.AddRange((int)answer.StatusCode is (>= 400 and < 500) or 302 ? [] : [$"{verb} {route.Key} for {asker.Name}: {answer.StatusCode}"]);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static bool LacksAFlag(string cookie) => !cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) || !cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase);
}
