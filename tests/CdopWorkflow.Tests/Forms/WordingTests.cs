using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Web.Questionnaires;

namespace CdopWorkflow.Tests.Forms;

/// <summary>The pages of the two core forms take their words from the version in force, and whoever began keeps the words they began with.</summary>
public sealed class WordingTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    /// <summary>Asked as lists or tables, or by machines alone.</summary>
    private static readonly string[] NotInOneField =
    [
        "accepted-by-agreement", "carers", "household-children", "professionals", "domain-child-factors", "domain-social-factors", "domain-physical-factors",
        "domain-service-factors", "domain-child-answer", "domain-social-answer", "domain-physical-answer", "domain-service-answer", "issues", "learning-points", "recommended-actions",
    ];

    [Fact]
    public void The_shipped_words_are_the_words_of_the_pages_and_every_fixed_question_is_on_one()
    {
        var asked = new[] { typeof(CdopWorkflow.Notifications.NotificationsService), typeof(ShippedForms) }.SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetProperties()).Where(property => property.GetCustomAttribute<AsksAttribute>() is not null).ToList();
        var fixedQuestions = new[] { ShippedForms.Notification, ShippedForms.Analysis }.SelectMany(key => ShippedForms.Find(key)!.Questions).ToDictionary(question => question.LinkId);
        Assert.Equal(fixedQuestions.Keys.Except(NotInOneField).Order(), asked.Select(property => property.GetCustomAttribute<AsksAttribute>()!.LinkId).Distinct().Order());
        Assert.All(asked, property =>
        {
            var (display, question) = (property.GetCustomAttribute<DisplayAttribute>()!, fixedQuestions[property.GetCustomAttribute<AsksAttribute>()!.LinkId]);
            Assert.Equal((display.Name, display.Description), (question.Text, question.Hint));
        });
    }

    [Fact]
    public async Task A_notifier_reads_the_new_words_from_their_day_and_an_open_draft_keeps_its_own()
    {
        await using var app = await TestApp.StartAsync();
        var open = (await StartAsync(app)).Path;
        await app.Administrator().PublishesAsync("notification", Today.AddDays(1), form => form
            .Changing("notifier-agency", item => item with { Text = "Who employs you?", Hint = "The trust, force or council", HintLinkId = "notifier-agency.help" })
            .Changing("notifier", item => item with { Text = "About <you>" })
            .Changing("forenames", item => item with { Hint = null })
            .Changing("sex", item => item.Rewording("indeterminate", "Not determined at birth"))
            .Changing("professionals", item => item with { Text = "Who cared for the child" }));
        await app.SettleAsync();
        (await app.Anonymous().GetAsync(open)).Shows("Organisation you work for").DoesNotShow("Who employs you?");
        (await StartAsync(app)).Shows("Organisation you work for");

        app.Clock.Advance(TimeSpan.FromDays(1));
        var page = await StartAsync(app);
        page.Shows("About <you>").Shows("Who employs you?").Shows("The trust, force or council").DoesNotShow("Organisation you work for");
        Assert.Equal("Form.Agency", page.Document.QuerySelector("#Form_Agency")!.GetAttribute("name"));
        page = await page.SubmitAsync("Continue", ("Form.Name", "Sam Ward"), ("Form.Agency", ""), ("Form.Contact", ""));
        page.ShowsError("Enter the organisation you work for").Shows("Who employs you?");
        page = await page.SubmitAsync("Continue", ("Form.Agency", "Example Hospital"));
        page.Shows("Not determined at birth").DoesNotShow("Leave this empty if the child had not been named");
        var token = page.Path.Split('/')[3];
        (await app.Anonymous().GetAsync($"/notifications/new/{token}/professionals")).Shows("Who cared for the child");
        (await app.Anonymous().GetAsync(open)).Shows("Organisation you work for").DoesNotShow("Who employs you?");
    }

    [Fact]
    public async Task What_was_chosen_is_shown_in_the_words_it_was_chosen_in()
    {
        await using var app = await TestApp.StartAsync();
        await app.Administrator().PublishesAsync("notification", Today, form => form
            .Changing("expectedness", item => item.Rewording("unexpected", "Nobody expected it"))
            .Changing("notified-place", item => item.Rewording("home", "The family’s home")));
        await app.SettleAsync();
        var check = await Notifications.NotifyDeath.Journey.ToCheckAsync(app.Anonymous());
        check.Shows("Nobody expected it").Shows("The family’s home");
    }

    [Fact]
    public async Task A_panel_reads_the_new_words_and_an_analysis_that_was_begun_keeps_its_own()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var conclude = $"{panel.Home}/conclude";
        (await panel.Doctor.GetAsync(conclude)).Shows("Which categories of death apply?").Shows("Learning points");
        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form
            .Changing("category", item => item.Rewording("4", "Cancer") with { Text = "Which categories are met?" })
            .Changing("learning-points", item => item with { Text = "What we learned" })
            .Changing("domain-physical", item => item with { Text = "Place and surroundings" })
            .Changing("domain-physical-answer", item => item.Rewording("no-information", "We were told nothing"))
            .Changing("smoked-in-pregnancy", item => item with { Text = "Was there smoking in pregnancy?" }));

        (await panel.Doctor.GetAsync(conclude)).Shows("Which categories are met?").Shows("4. Cancer").Shows("What we learned");
        (await panel.Doctor.GetAsync($"{panel.Home}/record-factors")).Shows("Place and surroundings").Shows("We were told nothing");
        (await panel.AnswerMaternalAsync(panel.Doctor)).Shows("Saved").Shows("Was there smoking in pregnancy?");

        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form.Changing("category", item => item with { Text = "Later words" }));
        (await panel.Lay.GetAsync(conclude)).Shows("Which categories are met?").DoesNotShow("Later words");
        await panel.RecordAllAsync();
        (await panel.DecideAsync()).Shows("Decided");
    }

    [Fact]
    public async Task The_codes_of_a_fixed_question_stay_whatever_its_words()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        (await administrator.PrepareAsync("notification", form => form.Changing("sex", item => item with { Options = [.. item.Options.Skip(1)] })))
            .Shows("is fixed: its options must keep their codes and their order");
        (await administrator.PrepareAsync("notification", form => form.Changing("sex", item => item.Rewording("male", "A boy")))).Shows("the options changed").Shows("A boy").Shows("stand on pages of their own");
        (await app.As(Role.Administrator, "E92000001").GetAsync("/reviews/forms/reporting/preview?version=1")).DoesNotShow("stand on pages of their own");
    }

    private static async Task<Page> StartAsync(TestApp app) => await (await app.Anonymous().GetAsync("/notifications/new")).SubmitAsync("Start now");
}
