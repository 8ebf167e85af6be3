namespace CdopWorkflow.Tests.Web;

public sealed class PageTests(GallerySite site) : IClassFixture<GallerySite>
{
    [Fact]
    public async Task Nothing_inline_that_the_content_security_policy_would_refuse()
    {
        var page = await site.GetAsync("/gallery", signedIn: true);

        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.All(page.QuerySelectorAll("script:not([type='application/json'])"), script => Assert.StartsWith("/lib/", script.GetAttribute("src")));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/gallery", 200)]
    [InlineData("/lib/site.css", 200)]
    [InlineData("/lib/site.js", 200)]
    [InlineData("/lib/supported.js", 200)]
    [InlineData("/assets/favicon.svg", 200)]
    [InlineData("/nowhere", 404)]
    public async Task Every_answer_carries_the_headers(string path, int status)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task What_a_signed_in_person_saw_is_not_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/accessibility");
        request.Headers.Add("X-Signed-In", "yes");
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_bar_shows_only_what_the_person_may_open()
    {
        var page = await site.GetAsync("/gallery", signedIn: true);

        Assert.Equal(["The gallery", "Ada Bell"], page.QuerySelectorAll("header nav a").Select(link => link.TextContent.Trim()));
        Assert.Equal("page", page.QuerySelector("nav a[href='/gallery']")!.GetAttribute("aria-current"));
        Assert.NotNull(page.QuerySelector("nav form[action='/account/sign-out'][method=post] input[name=__RequestVerificationToken]"));
        Assert.Empty((await site.GetAsync("/gallery")).QuerySelectorAll("nav.govuk-service-navigation__wrapper"));
    }

    [Fact]
    public async Task A_page_says_where_it_is_and_how_to_get_on()
    {
        var page = await site.GetAsync("/gallery");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Gallery - CdopWorkflow", page.Title);
        Assert.Equal("#main-content", page.QuerySelector(".govuk-skip-link")!.GetAttribute("href"));
        Assert.Equal("/start", page.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
        Assert.Equal("/accessibility", page.QuerySelector("footer a")!.GetAttribute("href"));
        Assert.Equal("Demonstration data: nothing here is about a real child", page.QuerySelector(".cdop-demonstration")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("/error/403", 403, "You do not have access to this page")]
    [InlineData("/error/404", 404, "Page not found")]
    [InlineData("/error/409", 409, "Somebody else has just changed this")]
    [InlineData("/error/500", 500, "Sorry, there is a problem with the service")]
    [InlineData("/nowhere", 404, "Page not found")]
    public async Task A_page_that_cannot_be_shown_says_so_kindly(string path, int status, string heading)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.True(response.Headers.CacheControl is { NoStore: true, NoCache: true });
        Assert.Contains(heading, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_summary_list_shows_dates_in_words_and_says_what_is_missing()
    {
        var page = await site.GetAsync("/gallery");
        var values = page.QuerySelectorAll(".govuk-summary-list__value").Select(value => value.TextContent.Trim());

        Assert.Equal(["3 March 2026", "3 July 2026 at 2:40am", "Not given"], values);
        Assert.Equal("Change Date of death", page.QuerySelector(".govuk-summary-list__actions a")!.TextContent);
        Assert.Equal("2026-07-03T01:40:00Z", page.QuerySelectorAll("time")[1].GetAttribute("datetime"));
    }

    [Fact]
    public async Task Pages_of_a_list_keep_the_rest_of_the_address()
    {
        var page = await site.GetAsync("/gallery?area=north&list-page=5");
        var links = page.QuerySelectorAll(".govuk-pagination__list li").Select(item => item.TextContent.Trim());

        Assert.Equal(["1", "⋯", "4", "5", "6", "⋯", "9"], links);
        Assert.Equal("/gallery?area=north&list-page=6", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }
}
