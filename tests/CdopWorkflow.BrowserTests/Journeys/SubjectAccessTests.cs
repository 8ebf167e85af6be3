using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A mother asks what is held of her.</summary>
public sealed class SubjectAccessTests(Chromium chromium)
{
    [Fact]
    public Task A_coordinator_puts_together_what_is_held_of_a_mother_and_of_nobody_else() => WalkAsync(scripts: true);

    [Fact]
    public Task The_same_without_scripts() => WalkAsync(scripts: false);

    private async Task WalkAsync(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 11, 9, 0, 0, TimeSpan.Zero));
        var reference = await installation.App.IsNotifiedAsync(ADeath.Notified(content => content with
        {
            Carers = [new Carer { Name = "Mara Testa", Relationship = "Mother", BornOn = new DateOnly(1996, 5, 4) }, new Carer { Name = "Sam Testa", Relationship = "Father" }],
            HouseholdChildren = [new HouseholdChild { Name = "Sam Testa", Age = "3 years" }],
        }));
        await installation.App.Coordinator().AcceptAsync(reference);
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        await coordinator.Page.SetViewportSizeAsync(320, 800);
        await coordinator.OpenAsync($"/reviews/{reference}/family");
        await coordinator.FollowAsync("Somebody of the family asks what is held of them");
        await coordinator.ShowsAsync("Mara Testa (parent or carer)", "Sam Testa (parent or carer)", "Sam Testa (another child of the household)");
        await coordinator.PressAsync("Put the file together");
        await coordinator.IsRefusedAsync("Choose who asks", "Enter how it was made sure who they are");
        await Look.AtAsync(coordinator, "subject-access-refused");

        await coordinator.AnswerAsync(("Form.Person", "Mara Testa"), ("Form.Identified", "Passport seen by the data protection officer"));
        await Look.AtAsync(coordinator, "subject-access");
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.PressAsync("Put the file together"));
        Assert.Equal($"{reference}-request-for-access.txt", download.SuggestedFilename);
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Date of birth: 4 May 1996", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Father", file, StringComparison.Ordinal);
        Assert.DoesNotContain("3 years", file, StringComparison.Ordinal);
        Assert.Empty(await BrowserStorage.FindsAsync(coordinator.Page));

        await coordinator.OpenAsync($"/reviews/{reference}/history");
        await coordinator.ShowsAsync("What is held of a member of the family was put together for them", "Passport seen by the data protection officer");
        await Look.AtAsync(coordinator, "subject-access-history");
        await using var chair = await installation.SignedInAsync("Chloe Chair", Role.Chair, scripts: scripts);
        await chair.OpenAsync($"/reviews/{reference}/subject-access", 403);
    }
}
