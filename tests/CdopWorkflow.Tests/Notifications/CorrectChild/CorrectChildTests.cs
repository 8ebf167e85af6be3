using System.Text;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Replay;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Notifications.CorrectChild;

/// <summary>The panel puts right who a child was: another notice under the right name or number finds the death, and so does a search.</summary>
public sealed class CorrectChildTests
{
    private const string Reference = "LAN-2025-0001";

    private static readonly NhsNumber Right = NhsNumber.Synthetic(77);

    /// <summary>What somebody sends who knows the child: nothing but the sex is as it was notified first.</summary>
    private static readonly NotificationForm RightNotice = Given.FromEmergencyDepartment with
    {
        Notifier = new() { Name = "Jo Bell", Agency = "Example Police", Role = "Sergeant", Contact = "01632 960002" },
        Child = Given.FromEmergencyDepartment.Child! with { FamilyName = "Okonkwo", Forenames = "Ikenna", NhsNumber = Right.Digits, BornOn = "2024-11-02", Postcode = "ZZ98 7QQ" },
        Death = Given.FromEmergencyDepartment.Death! with { DiedOn = "2025-03-02", DiedAt = null },
        Carers = [],
    };

    [Fact]
    public async Task A_notice_under_the_right_name_and_number_waits_as_a_duplicate_and_the_page_says_that_the_panel_put_it_right()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);

        var second = await app.Api(Given.Police).AcceptedAsync(RightNotice, "right");

        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync()));
        var page = await app.Coordinator().GetAsync($"/notifications/{second}/decide");
        page.Shows($"{Reference}: probable duplicate").Shows($"Compared with the child of {Reference} as put right by the panel")
            .Shows($"{Reference} as put right").Shows("Okonkwo Notified as Testa").Shows($"{Right.Display} Notified as 999 100 1379")
            .Shows("2 November 2024 Notified as 18 December 2024").Shows("NHS number: the same (+14)");
        await app.SettleAsync();
        (await app.Coordinator().GetAsync("/reviews")).Shows(second).Shows(Reference);
        (await app.Coordinator().GetAsync("/notifications/N-2025-000001")).Shows("The panel has put right who the child was").Shows("Family name Testa");
        (await app.Coordinator().GetAsync($"/notifications/{second}")).DoesNotShow("The panel has put right");
        (await page.SubmitAsync("Save the decision", ("Form.Decision", $"same:{Reference}"))).Shows($"Linked to case {Reference}");
    }

    [Fact]
    public async Task A_notice_like_the_first_one_is_found_by_that_and_shows_what_the_panel_put_right()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);

        var second = await app.Api(Given.Police).AcceptedAsync(Given.FromEmergencyDepartment, "as before");

        var page = await app.Coordinator().GetAsync($"/notifications/{second}/decide");
        page.Shows($"{Reference}: probable duplicate").Shows("Compared with what was notified").Shows("Testa Put right by the panel: Okonkwo").DoesNotShow("Notified as");
    }

    [Fact]
    public async Task Where_only_the_address_was_put_right_there_is_one_child_to_compare_with()
    {
        await using var app = await NotifiedAsync();
        await app.Coordinator().DoAsync(Reference, "correct-child", ("Form.Address", "2 Invented Street"), ("Form.Why", "They moved"));
        await app.SettleAsync();
        var second = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "second");

        (await app.Coordinator().GetAsync($"/notifications/{second}/decide")).Shows(Reference).DoesNotShow("as put right").DoesNotShow("Put right by the panel");
    }

    [Fact]
    public async Task A_day_that_was_put_right_alone_is_matched_with_the_name_that_was_notified()
    {
        await using var app = await NotifiedAsync();
        await CorrectDayAsync(app, new DateOnly(2025, 3, 2));
        var notice = Given.FromPolice with
        {
            Child = Given.FromPolice.Child! with { Forenames = "Quillon", Postcode = "", BornOn = "2024-12-31" },
            Death = Given.FromPolice.Death! with { DiedOn = "2025-03-02" },
        };

        var second = await app.Api(Given.Police).AcceptedAsync(notice, "second");

        (await app.Coordinator().GetAsync($"/notifications/{second}/decide")).Shows(Reference).Shows("2 March 2025 Notified as 10 March 2025").Shows("Date of death: the same (+12)");
    }

    [Theory]
    [InlineData("Form.FamilyName", "Okonkwo")]
    [InlineData("Form.Forename", "Ikenna")]
    [InlineData("Form.NhsNumber", "right")]
    [InlineData("Form.FamilyName", "Testa")]
    [InlineData("Form.NhsNumber", "999 100 1379")]
    [InlineData("Form.Born", "2024-11-02")]
    [InlineData("Form.Born", "2024-12-18")]
    [InlineData("Form.Died", "2025-03-02")]
    [InlineData("Form.Died", "2025-03-10")]
    public async Task A_search_finds_the_death_by_what_was_notified_and_by_what_was_put_right(string field, string value)
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        (string, string)[] asked = DateOnly.TryParse(value, out var day)
            ? [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")]
            : [(field, value == "right" ? Right.Display : value)];

        var found = await (await app.Coordinator().GetAsync("/notifications/search")).SubmitAsync("Search", asked);

        found.Shows("1 notification found").Shows("Okonkwo, Ikenna Notified as Testa, Quillon").Shows("2 November 2024 Notified: 18 December 2024").Shows("2 March 2025 Notified: 10 March 2025");
        (await (await app.As(Role.Coordinator, "LEEDS").GetAsync("/notifications/search")).SubmitAsync("Search", asked)).Shows("0 notifications found").DoesNotShow("Okonkwo");
    }

    [Fact]
    public async Task All_that_is_looked_for_fits_what_was_notified_or_all_of_it_what_was_put_right()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        var page = await app.Coordinator().GetAsync("/notifications/search");

        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"), ("Form.Forename", "Ikenna"), ("Form.Reference", Reference))).Shows("1 notification found");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"), ("Form.Forename", "Quillon"))).Shows("0 notifications found");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"), ("Form.Reference", "LAN-2025-0002"))).Shows("0 notifications found");
        (await page.SubmitAsync("Search", ("Form.Reference", Reference))).Shows("1 notification found").Shows("Okonkwo");
        Assert.Equal(2, await Given.AuditedAsync(app, "NotificationRead"));
    }

    [Fact]
    public async Task Told_three_times_and_late_it_counts_once_and_the_latest_stands()
    {
        await using var app = await NotifiedAsync();
        var (death, child) = await ChildAsync(app);
        foreach (var (name, version) in new[] { ("Okafor", 5), ("Okonkwo", 7), ("Okonkwo", 7), ("Okafor", 5), ("Okonkwo", 7), ("Oyelaran", 6) })
        {
            await TellAsync(app, new ChildCorrected(death, child with { FamilyName = name }, new DateOnly(2025, 3, 10), version));
        }

        Assert.Equal(2, await Given.AuditedAsync(app, "CorrectionLearned"));
        var known = Assert.Single(await CorrectedAsync(app));
        Assert.Equal(("Okonkwo", 7), (known.Child.FamilyName, known.Version));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_death_that_is_not_known_here()
    {
        await using var app = await NotifiedAsync();
        var (_, child) = await ChildAsync(app);

        await TellAsync(app, new ChildCorrected(Guid.CreateVersion7(), child, new DateOnly(2025, 3, 10), 2));

        Assert.Empty(await CorrectedAsync(app));
    }

    [Fact]
    public async Task A_correction_tells_of_the_child_in_full_with_the_days_that_the_review_goes_by()
    {
        await using var app = await NotifiedAsync();
        await CorrectDayAsync(app, new DateOnly(2025, 3, 2));
        var known = Assert.Single(await CorrectedAsync(app));
        Assert.Equal(("Testa", new DateOnly(2024, 12, 18), new DateOnly(2025, 3, 2)), (known.Child.FamilyName, known.Child.BornOn, known.DiedOn));

        await CorrectNameAsync(app);

        known = Assert.Single(await CorrectedAsync(app));
        Assert.Equal(("Okonkwo", Right.Digits, new DateOnly(2025, 3, 2)), (known.Child.FamilyName, known.Child.NhsNumber, known.DiedOn));
        Assert.Equal(known.Version, (await app.ReviewAsync(Reference)).Version);
    }

    [Fact]
    public async Task What_changes_nothing_about_the_child_is_not_told()
    {
        await using var app = await NotifiedAsync();
        await app.Coordinator().DoAsync(Reference, "correct", ("Form.Ethnicity", "A"), ("Form.Why", "The family says so"));
        await app.Coordinator().DoAsync(Reference, "correct-child", ("Form.Why", "Nothing"));
        await app.SettleAsync();

        Assert.Empty(await CorrectedAsync(app));
    }

    [Fact]
    public async Task What_was_put_right_goes_with_the_death_to_another_panel()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        await app.Coordinator().DoAsync(Reference, "offer-transfer", ("Form.To", "LEEDS"), ("Form.Why", "The child lived in Leeds"));
        await app.Coordinator("LEEDS").DoAsync(Reference, "accept-transfer", ("Form.Council", "E08000035"));
        await app.SettleAsync();

        (await (await app.Coordinator("LEEDS").GetAsync("/notifications/search")).SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("1 notification found");
        (await (await app.Coordinator().GetAsync("/notifications/search")).SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("0 notifications found");

        // it is named to the panel where the second notice came in, and not shown
        var second = await app.Api(Given.Police).AcceptedAsync(RightNotice, "right");
        (await app.Coordinator().GetAsync($"/notifications/{second}/decide")).Shows($"There may be a match with case {Reference} of Leeds").DoesNotShow("Testa").DoesNotShow("Quillon");
    }

    [Fact]
    public async Task A_link_that_is_taken_back_leaves_what_was_put_right_with_the_death_it_was_put_right_of()
    {
        await using var app = await NotifiedAsync();
        var second = await app.Api(Given.Police).AcceptedAsync(Given.FromPolice, "second");
        await (await app.Coordinator().GetAsync($"/notifications/{second}/decide")).SubmitAsync("Save the decision", ("Form.Decision", $"same:{Reference}"));
        await app.SettleAsync();
        await CorrectAsync(app);
        (await (await app.Coordinator().GetAsync("/notifications/search")).SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("2 notifications found");

        await (await app.Coordinator().GetAsync($"/notifications/{second}/take-back-link")).SubmitAsync("Take the link back", ("Form.Reason", "There are twins"));
        await app.SettleAsync();

        (await (await app.Coordinator().GetAsync("/notifications/search")).SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("1 notification found").Shows(Reference).DoesNotShow(second);
    }

    [Fact]
    public async Task A_name_is_counted_as_it_was_notified_and_once()
    {
        await using var app = await NotifiedAsync();
        var before = await SharesAsync();
        await CorrectAsync(app);

        Assert.Equal(before, await SharesAsync());

        async Task<(double?, double?)> SharesAsync() => await app.UseAsync(async (NotificationsDb db) =>
        {
            var sealer = app.Services.GetRequiredService<Sealer>();
            var keys = new[] { "Testa", "Okonkwo" }.Select(name => MatchKeys.Of(new Child { FamilyName = name, BornOn = default, Council = "" }, default, sealer)).ToArray();
            var shares = await NameShares.LoadAsync(db, keys, CancellationToken.None);
            return (shares.FamilyName(keys[0]), shares.FamilyName(keys[1]));
        });
    }

    [Fact]
    public async Task Keys_of_before_are_made_again_of_what_was_put_right_as_well()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        await app.UseAsync<NotificationsDb>(db => db.Database.ExecuteSqlRawAsync("""update corrected_child set "Match_Version" = 0, "Match_FamilySound" = null"""));
        var page = await app.Coordinator().GetAsync("/notifications/search");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("0 notifications found");

        await app.RunRoundsAsync();

        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("1 notification found");
    }

    [Fact]
    public async Task Disposal_takes_it_along_and_no_file_ever_held_it_readable()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        var death = await app.UseAsync((NotificationsDb db) => db.Deaths.SingleAsync());
        Assert.Single(await CorrectedAsync(app));

        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(new RecordsDisposed(death.Id, Reference, death.Panel, new DateOnly(2025, 3, 10)));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();

        Assert.Empty(await CorrectedAsync(app));
        Assert.Equal(0, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync()));
        (await (await app.Coordinator().GetAsync("/notifications/search")).SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("0 notifications found");
        var folder = await app.LeaveAsync();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.All(new[] { "Okonkwo", "Ikenna", Right.Digits, Right.Display, "ZZ98 7QQ" }, marker => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(marker)) < 0, $"{file}: {marker}"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Under_the_key_of_the_case_it_cannot_be_opened_once_that_is_destroyed()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        var row = await app.UseAsync((NotificationsDb db) => db.CorrectedChildren.AsNoTracking().SingleAsync());

        app.Services.GetRequiredService<CaseKeys>().Destroy(row.DeathId, new DateOnly(2025, 3, 10));

        Assert.Throws<CaseKeyGoneException>(() => app.Services.GetRequiredService<Sealer>().Open<Child>(row.Sealed));
    }

    [Fact]
    public async Task What_Notifications_forgot_is_learned_again_by_the_replay_and_a_later_correction_is_not_taken_for_old_news()
    {
        await using var app = await NotifiedAsync();
        using var point = await OlderPoint.OfAsync(app, "notifications");
        await CorrectAsync(app);

        Assert.Contains("1 children learned, 0 forgotten", await point.ReturnAsync(app), StringComparison.Ordinal);

        var page = await app.Coordinator().GetAsync("/notifications/search");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("1 notification found");
        Assert.Contains("0 children learned, 0 forgotten", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);
        await app.Coordinator().DoAsync(Reference, "correct-child", ("Form.FamilyName", "Adeyemi"), ("Form.Why", "The register says so"));
        await app.SettleAsync();
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Adeyemi"))).Shows("1 notification found");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("0 notifications found");
    }

    [Fact]
    public async Task A_death_that_Notifications_forgot_altogether_is_learned_with_what_was_put_right()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        using var point = await OlderPoint.OfAsync(app, "notifications");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "first");
        await app.SettleAsync();
        await CorrectAsync(app);

        Assert.Contains("1 children learned, 0 forgotten", await point.ReturnAsync(app), StringComparison.Ordinal);

        // those of before are withdrawn: Identity never gave them out
        const string Ward = "ward.secret-of-the-ward";
        await Given.ACredentialAsync(app, Ward, "Example Ward");
        await app.Api(Ward).AcceptedAsync(RightNotice, "right");
        Assert.Equal(1, await app.UseAsync((NotificationsDb db) => db.Deaths.CountAsync()));
    }

    [Fact]
    public async Task What_Reviews_forgot_is_forgotten_here_and_can_be_put_right_again()
    {
        await using var app = await NotifiedAsync();
        using var point = await OlderPoint.OfAsync(app, "reviews");
        await CorrectAsync(app);

        Assert.Contains("0 children learned, 1 forgotten", await point.ReturnAsync(app), StringComparison.Ordinal);

        var page = await app.Coordinator().GetAsync("/notifications/search");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("0 notifications found");
        await CorrectAsync(app);
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Okonkwo"))).Shows("1 notification found");
    }

    [Fact]
    public async Task Of_a_correction_from_before_it_was_told_the_replay_tells()
    {
        await using var app = await NotifiedAsync();
        await CorrectAsync(app);
        await app.UseAsync<NotificationsDb>(db => db.CorrectedChildren.ExecuteDeleteAsync());

        Assert.Contains("1 children learned, 0 forgotten", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);

        Assert.Equal("Okonkwo", Assert.Single(await CorrectedAsync(app)).Child.FamilyName);
    }

    /// <summary>One death, notified under a wrong name, number and days.</summary>
    private static async Task<TestApp> NotifiedAsync()
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await Given.ACredentialAsync(app, Given.Police, "Example Police");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "first");
        await app.SettleAsync();
        return app;
    }

    private static async Task CorrectAsync(TestApp app)
    {
        await CorrectNameAsync(app);
        await CorrectDayAsync(app, new DateOnly(2025, 3, 2), new DateOnly(2024, 11, 2));
    }

    private static async Task CorrectNameAsync(TestApp app)
    {
        (await app.Coordinator().DoAsync(
            Reference, "correct-child", ("Form.FamilyName", "Okonkwo"), ("Form.Forenames", "Ikenna"), ("Form.NhsNumber", Right.Digits), ("Form.Postcode", "ZZ98 7QQ"), ("Form.Why", "The register says so")))
            .Shows("Details of the child corrected");
        await app.SettleAsync();
    }

    private static async Task CorrectDayAsync(TestApp app, DateOnly died, DateOnly? born = null)
    {
        (await app.Coordinator().DoAsync(
            Reference, "correct", [.. Coordinators.Date("DiedOn", died), .. born is { } day ? Coordinators.Date("BornOn", day) : [], ("Form.Why", "The register says so")])).Shows("Details corrected");
        await app.SettleAsync();
    }

    private static async Task<(Guid Death, Child Child)> ChildAsync(TestApp app)
    {
        var row = await app.UseAsync((NotificationsDb db) => db.Notifications.AsNoTracking().SingleAsync());
        return (row.DeathId!.Value, app.Services.GetRequiredService<Sealer>().Open<Submission>(row.Sealed).Content.Child);
    }

    private static async Task TellAsync(TestApp app, ChildCorrected news)
    {
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(news);
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    private static async Task<List<(Child Child, DateOnly DiedOn, int Version)>> CorrectedAsync(TestApp app)
    {
        var rows = await app.UseAsync((NotificationsDb db) => db.CorrectedChildren.AsNoTracking().ToListAsync());
        return rows.ConvertAll(row => (app.Services.GetRequiredService<Sealer>().Open<Child>(row.Sealed), row.DiedOn, row.Version));
    }
}
