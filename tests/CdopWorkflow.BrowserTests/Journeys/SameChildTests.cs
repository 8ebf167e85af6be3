using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Tests.Notifications;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>One death has two cases, because one was notified under a wrong name: the correction brings them together, and a person says.</summary>
public sealed class SameChildTests(Chromium chromium)
{
    private const string Wrong = "LAN-2025-0001";
    private const string Other = "LAN-2025-0002";

    private static readonly string RightNumber = NhsNumber.Synthetic(77).Digits;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_correction_one_is_withdrawn_in_favour_of_the_other(bool scripts)
    {
        await using var installation = await WithTwoAsync();
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        await coordinator.OpenAsync($"/reviews/{Wrong}/correct-child");
        await coordinator.AnswerAsync(("Form.FamilyName", "Okonkwo"), ("Form.Forenames", "Ikenna"), ("Form.NhsNumber", RightNumber), ("Form.Why", "The register says so"));
        await coordinator.PressAsync("Save");
        await coordinator.ShowsAsync("Details of the child corrected");
        await installation.App.SettleAsync();

        await coordinator.OpenAsync("/reviews");
        await coordinator.ShowsAsync("1 pair of reviews");
        await FitsAsync(coordinator, "same-child-worklist", scripts);
        await coordinator.OpenAsync($"/reviews/{Wrong}");
        await coordinator.ShowsAsync($"Review {Other} may be about the same child");
        await FitsAsync(coordinator, "same-child-inset", scripts);
        await coordinator.FollowAsync("Say whether it is the same child");
        await FitsAsync(coordinator, "same-child-page", scripts);
        await coordinator.PressAsync("Continue");
        await coordinator.ShowsAsync("Say whether it is the same child");
        await coordinator.AnswerAsync(("Form.Choice", "OtherGoesOn"));
        await coordinator.PressAsync("Continue");
        await coordinator.ShowsAsync("Withdraw the review", $"You said that it is the same child as that of {Other}");
        await FitsAsync(coordinator, "same-child-withdraw", scripts);
        await coordinator.AnswerAsync(("Form.Why", "One child, two hospitals"));
        await coordinator.PressAsync("Withdraw the review");

        await coordinator.ShowsAsync($"This review is about the same death as {Other}, which goes on in its place");
        await coordinator.DoesNotShowAsync("may be about the same child");
    }

    private static async Task FitsAsync(Visitor visitor, string name, bool scripts)
    {
        if (!scripts)
        {
            return;
        }

        Assert.Empty(await Axe.FindsAsync(visitor.Page));
        await visitor.Page.SetViewportSizeAsync(320, 800);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} scrolls sideways");
        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await Look.AtAsync(visitor, name);
    }

    private async Task<Installation> WithTwoAsync()
    {
        var installation = await Installation.StartAsync(chromium);
        await Given.ACredentialAsync(installation.App, Given.Hospital, "Example Hospital");
        using var api = new HttpClient { BaseAddress = new Uri(installation.Address) };
        api.DefaultRequestHeaders.Authorization = new("Bearer", Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment, "one");
        await api.AcceptedAsync(
            Given.FromEmergencyDepartment with
            {
                Child = Given.FromEmergencyDepartment.Child! with { FamilyName = "Okonkwo", Forenames = "Ikenna", NhsNumber = RightNumber, BornOn = "2024-11-02", Postcode = "ZZ98 7QQ" },
                Death = Given.FromEmergencyDepartment.Death! with { DiedOn = "2025-03-02" },
            },
            "two");
        await installation.App.SettleAsync();
        return installation;
    }
}
