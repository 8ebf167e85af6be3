using System.Net;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

public sealed class PeopleTests
{
    private const string Lancashire = "PAN-LANCASHIRE";

    [Fact]
    public async Task An_invited_person_sets_a_password_once_and_signs_in()
    {
        await using var app = await Given.AnAppAsync();
        var invited = await InviteAsync(app.As(Role.Administrator, Lancashire));
        var link = LinkOn(invited);

        var set = await (await app.Anonymous().GetAsync(link)).SubmitAsync("Set password", ("Form.Password", Given.Password));
        var home = await app.Anonymous().SignInAsync("ben@example.org");

        set.Shows("Your password is set");
        Assert.Equal("/reviews", home.Path);
        (await app.Anonymous().GetAsync(link)).Shows("This link works no more");
    }

    [Fact]
    public async Task The_link_is_shown_once()
    {
        await using var app = await Given.AnAppAsync();
        var administrator = app.As(Role.Administrator, Lancashire);
        var invited = await InviteAsync(administrator);
        var link = LinkOn(invited);

        (await administrator.GetAsync(invited.Path)).DoesNotShow(link);
    }

    [Fact]
    public async Task A_link_runs_out_after_seven_days()
    {
        await using var app = await Given.AnAppAsync();
        var link = LinkOn(await InviteAsync(app.As(Role.Administrator, Lancashire)));

        app.Clock.Advance(TimeSpan.FromDays(7));

        (await app.Anonymous().GetAsync(link)).Shows("This link works no more");
    }

    [Fact]
    public async Task A_new_link_stops_the_earlier_one()
    {
        await using var app = await Given.AnAppAsync();
        var invited = await InviteAsync(app.As(Role.Administrator, Lancashire));
        var again = await invited.SubmitAsync("Make a new link");

        (await app.Anonymous().GetAsync(LinkOn(invited))).Shows("This link works no more");
        (await app.Anonymous().GetAsync(LinkOn(again))).Shows("Set your password");
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_working()
    {
        await using var app = await Given.AnAppAsync();
        var link = LinkOn(await InviteAsync(app.As(Role.Administrator, Lancashire)));

        var refused = await (await app.Anonymous().GetAsync(link)).SubmitAsync("Set password", ("Form.Password", "short"));

        refused.ShowsError("The password must be 12 characters or more");
        (await app.Anonymous().GetAsync(link)).Shows("Set your password");
    }

    [Fact]
    public async Task The_same_address_is_not_invited_twice()
    {
        await using var app = await Given.AnAppAsync();
        var administrator = app.As(Role.Administrator, Lancashire);
        await InviteAsync(administrator);

        (await InviteAsync(administrator)).ShowsError("Someone with this email address already has an account");
    }

    [Fact]
    public async Task An_administrator_gives_no_role_outside_the_own_area()
    {
        await using var app = await Given.AnAppAsync();

        var refused = await InviteAsync(app.As(Role.Administrator, Lancashire), area: "E92000001");

        refused.ShowsError("Select an area that you are an administrator of");
        Assert.Equal(0, await app.UseAsync<IdentityDb, int>(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task What_is_no_area_is_refused_and_not_written_down()
    {
        await using var app = await Given.AnAppAsync();
        var id = await app.AnAccountAsync("asha@example.org", new Grant(Role.Auditor, Lancashire));
        var administrator = app.As(Role.Administrator, Lancashire);
        var text = new string('x', 500);

        (await InviteAsync(administrator, area: text)).ShowsError("Select an area that you are an administrator of");
        (await (await administrator.GetAsync($"/account/people/{id}")).SubmitAsync("Add role", ("Form.Role", "Auditor"), ("Form.Area", text))).ShowsError("Select an area that you are an administrator of");

        Assert.Equal("", Assert.Single(await app.AuditAsync("AccountRefused")).Area);
        Assert.Equal(Lancashire, Assert.Single(await app.AuditAsync("PersonChangeRefused")).Area);
    }

    [Fact]
    public async Task An_account_of_another_area_does_not_exist_for_an_administrator()
    {
        await using var app = await Given.AnAppAsync();
        var invited = await InviteAsync(app.As(Role.Administrator, "E92000001"), area: Lancashire);
        var stranger = app.As(Role.Administrator, "E12000001");

        (await stranger.GetAsync(invited.Path)).HasStatus(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/account/people")).DoesNotShow("Ben Okafor");
        (await app.As(Role.Administrator, "E12000002").GetAsync(invited.Path)).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_changed_role_holds_from_the_next_request_on()
    {
        await using var app = await Given.AnAppAsync();
        var id = await app.AnAccountAsync("asha@example.org", new Grant(Role.Auditor, Lancashire));
        var person = app.Anonymous();
        await person.SignInAsync("asha@example.org");
        var details = await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{id}");

        var added = await details.SubmitAsync("Add role", ("Form.Role", "Administrator"), ("Form.Area", Lancashire));

        (await person.GetAsync("/account/people")).HasStatus(HttpStatusCode.OK);
        await added.SubmitAsync("Take away Administrator");
        (await person.GetAsync("/account/people")).HasStatus(HttpStatusCode.Forbidden);
        Assert.Equal(2, (await app.AuditAsync("GrantsChanged")).Count);
    }

    [Fact]
    public async Task A_deactivated_person_is_out_at_once_and_comes_back_when_reactivated()
    {
        await using var app = await Given.AnAppAsync();
        var id = await app.AnAccountAsync("asha@example.org", new Grant(Role.Auditor, Lancashire));
        var person = app.Anonymous();
        await person.SignInAsync("asha@example.org");
        var details = await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{id}");

        var deactivated = await details.SubmitAsync("Deactivate account");

        Assert.Equal("/account/sign-in", (await person.GetAsync("/account/audit")).Path);
        (await person.SignInAsync("asha@example.org")).ShowsError("not right");
        await deactivated.SubmitAsync("Reactivate account");
        Assert.Equal("/account/audit", (await person.SignInAsync("asha@example.org")).Path);
    }

    [Fact]
    public async Task The_only_role_is_not_taken_away()
    {
        await using var app = await Given.AnAppAsync();
        var id = await app.AnAccountAsync("asha@example.org", new Grant(Role.Auditor, Lancashire));

        var refused = await (await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{id}")).SubmitAsync("Take away Auditor");

        refused.ShowsError("Deactivate the account instead");
    }

    [Fact]
    public async Task Nobody_deactivates_the_own_account()
    {
        await using var app = await Given.AnAppAsync();
        var id = await app.AnAccountAsync("asha@example.org", new Grant(Role.Administrator, "E92000001"));
        var browser = app.Anonymous();
        await browser.SignInAsync("asha@example.org");

        (await (await browser.GetAsync($"/account/people/{id}")).SubmitAsync("Deactivate account")).ShowsError("Ask another administrator");
    }

    private static async Task<Page> InviteAsync(Browser administrator, string area = Lancashire) =>
        await (await administrator.GetAsync("/account/people/invite"))
            .SubmitAsync("Invite", ("Form.Name", "Ben Okafor"), ("Form.Email", "ben@example.org"), ("Form.Role", "Coordinator"), ("Form.Area", area));

    private static string LinkOn(Page page) => new Uri(page.Document.QuerySelector("main code")!.TextContent).PathAndQuery;
}
