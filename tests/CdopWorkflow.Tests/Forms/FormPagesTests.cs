using System.Net;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Forms;

/// <summary>An administrator changes what is asked, without a release.</summary>
public sealed class FormPagesTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    private static readonly QuestionnaireItem Mould = QuestionnaireItem.FiveValuedQuestion("mould", "Was there mould in the room where the child slept?");

    [Fact]
    public async Task A_new_version_is_asked_from_its_day_and_earlier_versions_stay()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        var preview = await administrator.PrepareAsync("reporting", form => form.With("section-e", Mould));
        preview.Shows("your draft of version 2").Shows("Added: “Was there mould in the room where the child slept?” (mould)");
        Assert.Equal(4, preview.Document.QuerySelectorAll("input[name='answers[mould]']").Length);

        var list = await administrator.PublishAsync("reporting", new(2025, 4, 1));
        list.Shows("New version published").Shows("1 April 2025").Shows("The panel asked for it").Shows("Ada Bell").Shows("Version 1, in force");
        Assert.Equal((1, 2), await InForceAsync(app, Today, new(2025, 4, 1)));

        app.Clock.MoveTo(new(2025, 4, 1, 9, 0, 0, TimeSpan.Zero));
        (await administrator.GetAsync("/reviews/forms/reporting")).Shows("Version 2, in force");
        var old = await app.UseAsync<FormRegister, Questionnaire?>(register => register.VersionAsync("reporting", 1, default));
        Assert.Null(old!.Find("mould"));
    }

    [Fact]
    public async Task A_version_published_later_for_an_earlier_day_goes_on_being_asked_when_the_other_day_comes()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        await administrator.PublishesAsync("infection", new(2025, 5, 1), form => form.With("illness", Mould));
        await administrator.PublishesAsync("infection", Today, form => form with { Title = "Infection and sepsis" });
        (await administrator.GetAsync("/reviews/forms/infection")).Shows("Infection and sepsis").Shows("Version 3, in force");
        var later = await app.UseAsync<FormRegister, Questionnaire>(register => register.InForceAsync("infection", new(2025, 6, 1), default));
        Assert.Equal(3, later.Version);
    }

    [Fact]
    public async Task What_is_wrong_is_shown_with_its_linkId_and_nothing_typed_is_lost()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        var page = await administrator.GetAsync("/reviews/forms/trauma/new-version");
        var broken = page.Document.QuerySelector("textarea")!.TextContent.Replace("\"type\": \"string\"", "\"type\": \"boolean\"", StringComparison.Ordinal);
        var refused = await page.SubmitAsync("Save and see it", ("Json", broken));
        refused.ShowsError("problems with the form").Shows("substance").Shows("answers are never only yes or no");
        Assert.Contains("boolean", refused.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        (await page.SubmitAsync("Save and see it", ("Json", "{ not json"))).ShowsError("Put right the problem with the form").Shows("look at line 1");
        (await page.SubmitAsync("Save and see it", ("Json", ""))).Shows("There is nothing in it");
        (await page.SubmitAsync("Save and see it", ("Json", "{\"x\":\"</textarea><script>alert(1)</script>\"}"))).ShowsError("problems");
        (await administrator.GetAsync("/reviews/forms/trauma/preview")).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(4, await app.UseAsync<ReviewsDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == "FormDraftRefused")));
    }

    [Fact]
    public async Task A_fixed_question_cannot_be_left_out_and_a_form_stays_itself()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        (await administrator.PrepareAsync("reporting", form => form with { Items = [.. form.Items.Where(item => item.LinkId != "section-e")] }))
            .Shows("overcrowded").Shows("is fixed and cannot be left out");
        (await administrator.PrepareAsync("reporting", form => form with { Key = "other" })).Shows("“name” must stay “reporting”");
        (await administrator.PrepareAsync("analysis", form => form.With("domain-child", Mould with { EnableWhen = [new("domain-child-answer", Comparison.Exists)] })))
            .Shows("Its condition looks at “domain-child-answer”, which is fixed and asked on another page");
    }

    [Fact]
    public async Task Of_two_administrators_at_once_the_second_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second) = (app.Administrator(), app.Administrator("Ben Carr"));
        await first.PrepareAsync("neonatal", form => form with { Title = "First" });
        await second.PrepareAsync("neonatal", form => form with { Title = "Second" });
        (await first.PublishAsync("neonatal", Today)).Shows("New version published");

        (await second.PublishAsync("neonatal", Today)).ShowsError("Version 2 was published after you began your draft. Start again from version 2");
        Assert.Equal(1, await app.UseAsync<ReviewsDb, int>(db => db.Set<FormVersion>().CountAsync()));
        Assert.Equal(1, await app.UseAsync<ReviewsDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == "FormPublishRefused")));

        var again = await second.GetAsync("/reviews/forms/neonatal/new-version");
        again.Shows("Version 2 was published by Ada Bell after you began your draft");
        again = await again.SubmitAsync("Start again");
        Assert.Contains("First", again.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_every_panel_is_asked_is_not_published_by_an_administrator_of_one_area()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.As(Role.Administrator, "PAN-LANCASHIRE", "Ada Bell");

        (await administrator.PrepareAsync("neonatal", form => form with { Title = "Another" })).DoesNotShow("Publish this version").Shows("an administrator for the whole of England publishes it");
        (await administrator.GetAsync("/reviews/forms/neonatal/publish")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pressing_publish_twice_is_one_version()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        await administrator.PrepareAsync("neonatal", form => form with { Title = "Newborn babies" });
        var page = await administrator.GetAsync("/reviews/forms/neonatal/publish");
        await Task.WhenAll(page.PressPublishAsync(Today), page.PressPublishAsync(Today));
        Assert.Equal(1, await app.UseAsync<ReviewsDb, int>(db => db.Set<FormVersion>().CountAsync()));
    }

    [Fact]
    public async Task The_day_is_today_or_later_and_the_note_is_needed()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        await administrator.PrepareAsync("neonatal", form => form with { Title = "Newborn babies" });
        (await administrator.PublishAsync("neonatal", new(2025, 3, 9))).ShowsError("The day from which it is asked must be today or later");
        (await administrator.PublishAsync("neonatal", Today, note: "")).ShowsError("Enter what changed, and why");
        Assert.Equal(0, await app.UseAsync<ReviewsDb, int>(db => db.Set<FormVersion>().CountAsync()));
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Analyst)]
    public async Task Only_administrators_change_forms(Role role)
    {
        await using var app = await TestApp.StartAsync();
        foreach (var page in new[] { "", "/reporting", "/reporting/new-version", "/reporting/preview?version=1", "/reporting/publish" })
        {
            (await app.As(role, "E92000001").GetAsync("/reviews/forms" + page)).HasStatus(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Every_shipped_form_has_its_preview_and_downloads()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = app.Administrator();
        foreach (var key in ShippedForms.Keys)
        {
            (await administrator.GetAsync($"/reviews/forms/{key}/preview?version=1")).Shows(ShippedForms.Find(key)!.Title);
            Assert.Equal(ShippedForms.Find(key)!.ToJson(), (await administrator.GetAsync($"/reviews/forms/{key}/preview?version=1&handler=file")).Body);
        }

        (await administrator.GetAsync("/reviews/forms/banana")).HasStatus(HttpStatusCode.NotFound);
        (await administrator.GetAsync("/reviews/forms/reporting/preview?version=9")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_is_tried_out_entry_by_entry_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var preview = await app.Administrator().GetAsync("/reviews/forms/reporting/preview?version=1");
        preview.DoesNotShow("Another service that was involved 2");
        preview = await preview.SubmitAsync("Add another: Another service that was involved", ("answers[other-service-name]", "<b>Housing</b>"));
        preview = await preview.SubmitAsync("Check these answers", ("answers[other-service-for~2]", "Rent"));
        preview.ShowsError("Enter an answer to “Which service?” (Another service that was involved 2)").ShowsError("Select an answer to “Was the child or the family known to your service?”");
        Assert.Equal("<b>Housing</b>", preview.Document.QuerySelector("[name='answers[other-service-name]']")!.GetAttribute("value"));
        preview = await preview.SubmitAsync("Remove Another service that was involved 2", ("answers[known-to-service]", "yes"));
        (await preview.SubmitAsync("Check these answers")).Shows("Nothing is missing: these answers could be sent").DoesNotShow("Another service that was involved 2");
        Assert.Null((await app.Administrator().GetAsync("/reviews/forms/reporting/preview?version=1")).Document.QuerySelector("[name='answers[other-service-name]']")!.GetAttribute("value"));
    }

    private static async Task<(int, int)> InForceAsync(TestApp app, DateOnly one, DateOnly other) =>
        ((await app.UseAsync<FormRegister, Questionnaire>(register => register.InForceAsync("reporting", one, default))).Version,
            (await app.UseAsync<FormRegister, Questionnaire>(register => register.InForceAsync("reporting", other, default))).Version);
}
