using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Tests.Forms;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Groups that repeat, on the page behind a link, and a fixed question in the words of a later version.</summary>
public sealed class RepeatedEntriesTests(Chromium chromium)
{
    private const string Code = "123456";
    private const string Person = "Person who lived in the home";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everyone_of_the_home_is_entered_one_by_one_saved_found_again_and_sent(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 5, 1, 9, 0, 0, TimeSpan.Zero), Letters.MailIsSetUp);
        var link = await AskedAsync(installation);
        await using var professional = await installation.VisitorAsync(scripts);
        await EnterAsync(professional, link);
        await professional.FollowAsync("Child death reporting form");
        await EnterPeopleAsync(professional, scripts);
        await Look.AtAsync(professional, $"entries-{scripts}");
        await IsUsableAsync(professional);

        await professional.AnswerAsync(("answers[known-to-service]", "yes"), ("answers[other-service-for]", "Rent"));
        await professional.PressAsync("Save and come back later");
        await professional.ShowsAsync("Saved. You can close this page");
        await professional.FollowAsync("Child death reporting form");
        await Expect(professional.Page.Locator("[name='answers[person-age~2]']")).ToHaveValueAsync("7");
        await Expect(professional.Page.Locator("[name='answers[person-age~3]']")).ToHaveCountAsync(0);

        await professional.OpenAsync($"{link}/check");
        await professional.PressAsync("Send the return");
        await professional.IsRefusedAsync("Enter an answer to “Which service?” (Another service that was involved 1)");
        await professional.OpenAsync($"{link}/form/1");
        await professional.AnswerAsync(("answers[other-service-name]", "Housing association"));
        await professional.PressAsync("Save and go on");
        await professional.OpenAsync($"{link}/check");
        await professional.ShowsAsync($"{Person} 1", "Cares alone", $"{Person} 2", "Brother or sister");
        await Look.AtAsync(professional, $"entries-check-{scripts}");
        await professional.PressAsync("Send the return");
        await professional.PressAsync("See the copy");
        await professional.ShowsAsync($"{Person} 2", "Brother or sister", "Housing association");
        await professional.DoesNotShowAsync("Father");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fixed_question_is_asked_in_the_words_of_the_version_in_force(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var administrator = await installation.SignedInAsync("Ada Admin", Role.Administrator, "E92000001", scripts);
        await administrator.OpenAsync($"/reviews/forms/{ShippedForms.Notification}/new-version");
        var changed = ShippedForms.Find(ShippedForms.Notification)!
            .Changing("notifier-agency", item => item with { Text = "Who employs you?", Hint = "The trust, force or council", HintLinkId = "notifier-agency.help" })
            .Changing("sex", item => item.Rewording("indeterminate", "Not determined at birth"));
        await administrator.AnswerAsync(("Json", changed.ToJson()));
        await administrator.PressAsync("Save and see it");
        await administrator.ShowsAsync("the wording is now “Who employs you?”");
        await administrator.PressAsync("Publish this version");
        await administrator.AnswerAsync(("EffectiveFrom.Day", "10"), ("EffectiveFrom.Month", "3"), ("EffectiveFrom.Year", "2025"), ("Note", "Plainer words"));
        await administrator.PressAsync("Publish");
        await administrator.ShowsAsync("Version 2, in force");
        await installation.App.SettleAsync();

        await using var notifier = await installation.VisitorAsync(scripts);
        await notifier.OpenAsync("/notifications/new");
        await notifier.PressAsync("Start now");
        await Expect(notifier.Page.GetByLabel("Who employs you?")).ToBeVisibleAsync();
        await notifier.ShowsAsync("The trust, force or council");
        await notifier.DoesNotShowAsync("Organisation you work for");
        await Look.AtAsync(notifier, $"wording-{scripts}");
        await IsUsableAsync(notifier);
        await notifier.AnswerAsync(("Form.Name", "Sam Ward"));
        await notifier.PressAsync("Continue");
        await notifier.IsRefusedAsync("Enter the organisation you work for");
        await notifier.AnswerAsync(("Form.Agency", "Example Hospital"), ("Form.Contact", "01632 960001"));
        await notifier.PressAsync("Continue");
        await notifier.ShowsAsync("Not determined at birth");
    }

    private static async Task EnterPeopleAsync(Visitor professional, bool scripts)
    {
        var page = professional.Page;
        await Expect(page.Locator("[name='answers[person-detail]']")).ToBeVisibleAsync(new() { Visible = !scripts });
        await professional.AnswerAsync(("answers[person-relation]", "father"), ("answers[person-age]", "forty"));
        await AddAsync(professional);
        await Expect(page.Locator("[name='answers[person-relation~2]']").First).ToBeFocusedAsync();
        await professional.AnswerAsync(("answers[person-relation~2]", "mother"), ("answers[person-known~2]", "yes"));
        await Expect(page.Locator("[name='answers[person-detail~2]']")).ToBeVisibleAsync();
        await professional.AnswerAsync(("answers[person-detail~2]", "Cares alone"));
        await AddAsync(professional);
        await professional.AnswerAsync(("answers[person-relation~3]", "sibling"), ("answers[person-age~3]", "7"));
        await professional.PressAsync($"Remove {Person} 1");
        await Expect(page.Locator("[name='answers[person-relation]'][value='mother']")).ToBeCheckedAsync();
        await Expect(page.Locator("[name='answers[person-detail]']")).ToHaveValueAsync("Cares alone");
    }

    private static Task AddAsync(Visitor professional) => professional.Page.Locator("button[name='answers.add'][value='person-in-home']").ClickAsync();

    private static async Task IsUsableAsync(Visitor visitor)
    {
        // axe needs scripts
        if (await visitor.Page.Locator(".govuk-frontend-supported").CountAsync() > 0)
        {
            Assert.Empty(await Axe.FindsAsync(visitor.Page));
        }

        await visitor.Page.SetViewportSizeAsync(320, 800);
        var box = await visitor.Page.Locator("main").BoundingBoxAsync();
        Assert.InRange(box!.X + box.Width, 0, 320);
        await visitor.Page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task EnterAsync(Visitor professional, string link)
    {
        await professional.OpenAsync($"{link}/code");
        await professional.AnswerAsync(("Form.Code", Code));
        await professional.PressAsync("Continue");
        await professional.ShowsAsync("To find your records");
    }

    /// <summary>A request to housing, with its link and a code that was sent.</summary>
    private static async Task<string> AskedAsync(Installation installation)
    {
        var app = installation.App;
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        return await app.UseAsync<IServiceProvider, string>(async services =>
        {
            var (db, links, sealer) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<ReturnLinks>(), services.GetRequiredService<Sealer>());
            var review = await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference);
            var asked = new AgencyReturn { Agency = "Housing", RequestedOn = new DateOnly(2025, 5, 1), DueOn = new DateOnly(2025, 5, 22) };
            review.Returns.Add(asked);
            db.ReturnForms.AddRange(new IssuedForms(1, [ShippedForms.Find(ShippedForms.Reporting)!]).Copy(asked.Id));
            var (link, token) = links.Make(asked, "hanna.housing@example.org");
            link.GiveCode(sealer.Seal(Code), app.Clock.GetUtcNow(), minutes: 30);
            await db.SaveChangesAsync();
            return $"/returns/{token}";
        });
    }
}
