using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Staff;

/// <summary>Reviews knows who its people are, from what Identity tells.</summary>
public sealed class StaffTests
{
    private const string Lancashire = "PAN-LANCASHIRE";

    [Fact]
    public async Task The_directory_follows_an_account_from_its_invitation_to_its_end()
    {
        await using var app = await Given.AnAppAsync();
        var administrator = app.As(Role.Administrator, Lancashire);
        var person = await (await administrator.GetAsync("/account/people/invite")).SubmitAsync(
            null, ("Form.Name", "Ben Okafor"), ("Form.Email", "ben@example.org"), ("Form.Role", "Coordinator"), ("Form.Area", Lancashire));
        Assert.Equal(["Ben Okafor ben@example.org"], await WhoAsync(app, Role.Coordinator, Lancashire));
        Assert.Empty(await WhoAsync(app, Role.Chair, Lancashire));

        person = await person.SubmitAsync("Add role", ("Form.Role", "Chair"), ("Form.Area", Lancashire));
        Assert.Equal(["Ben Okafor ben@example.org"], await WhoAsync(app, Role.Chair, Lancashire));

        await person.SubmitAsync("Deactivate account");
        Assert.Empty(await WhoAsync(app, Role.Chair, Lancashire));
    }

    [Fact]
    public async Task A_role_in_a_region_covers_the_panels_within_and_no_other()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", new Grant(Role.Chair, "E12000002"));

        Assert.Equal(["Asha Rahman asha@example.org"], await WhoAsync(app, Role.Chair, Lancashire));
        Assert.Empty(await WhoAsync(app, Role.Chair, "LEEDS"));
        Assert.Empty(await WhoAsync(app, Role.Chair, "E92000001"));
        Assert.Empty(await WhoAsync(app, Role.Chair, "no-such-area"));
    }

    [Fact]
    public async Task Accounts_older_than_the_telling_are_told_of_once()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", new Grant(Role.Chair, Lancashire));
        await app.SettleAsync();
        await app.UseAsync((IdentityDb db) => db.Accounts.ExecuteUpdateAsync(row => row.SetProperty(account => account.ToldVersion, 0)));
        await app.UseAsync((ReviewsDb db) => db.Set<StaffRole>().ExecuteDeleteAsync());
        await app.UseAsync((ReviewsDb db) => db.Set<StaffMember>().ExecuteDeleteAsync());

        await app.RunRoundsAsync();
        Assert.Equal(["Asha Rahman asha@example.org"], await WhoAsync(app, Role.Chair, Lancashire));
        await app.RunRoundsAsync();
        await app.SettleAsync();

        Assert.Equal(1, await app.UseAsync((ReviewsDb db) => db.Set<StaffMember>().Select(member => member.Version).SingleAsync()));
    }

    [Fact]
    public async Task Old_news_changes_nothing_and_no_name_is_kept_readable()
    {
        await using var app = await TestApp.StartAsync();
        StaffGrant[] chair = [new("Chair", Lancashire)];
        await app.UseAsync(async (IdentityDb db) =>
        {
            db.Publish(new StaffChanged("a-1", "Testa New", "new@example.org", chair, true, 2));
            db.Publish(new StaffChanged("a-1", "Testa Old", "old@example.org", [new("SomethingLater", Lancashire)], false, 1));
            await db.SaveChangesAsync();
        });

        Assert.Equal(["Testa New new@example.org"], await WhoAsync(app, Role.Chair, Lancashire));
        var files = Directory.EnumerateFiles(app.Folder, "reviews.db*").Select(File.ReadAllBytes);
        Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf("new@example.org"u8)));
    }

    private static async Task<IEnumerable<string>> WhoAsync(TestApp app, Role role, string area)
    {
        await app.SettleAsync();
        var people = await app.UseAsync((StaffDirectory directory) => directory.WithRoleAsync(role, area, TestContext.Current.CancellationToken));
        return people.Select(person => $"{person.Name} {person.Email}");
    }
}
