using System.Net;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Hosting;

public sealed class HostTests
{
    [Fact]
    public async Task The_program_says_that_it_is_alive()
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.Anonymous().GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("live", page.Body);
    }

    [Fact]
    public async Task An_address_nobody_serves_answers_in_plain_words()
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.Anonymous().GetAsync("/no-such-page");
        page.HasStatus(HttpStatusCode.NotFound);
        Assert.NotEmpty(page.Heading);
    }

    [Fact]
    public async Task The_style_sheet_is_served()
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.Anonymous().GetAsync("/lib/site.css");
        page.HasStatus(HttpStatusCode.OK);
        Assert.Equal("text/css", page.ContentType);
    }
}
