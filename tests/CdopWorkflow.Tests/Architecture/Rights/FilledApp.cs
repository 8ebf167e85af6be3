using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.InvitePerson;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.ReferenceData;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.DecideDuplicate;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.MapColumns;
using CdopWorkflow.Notifications.NotifyDeath;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.NewVersion;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using CdopWorkflow.Tests.Analytics.Scorecard;
using CdopWorkflow.Tests.Filled;
using CdopWorkflow.Tests.Meetings;
using CdopWorkflow.Tests.Reviews;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>The program with something real of Pan-Lancashire behind every address, and which address that is.</summary>
internal sealed class FilledApp : IAsyncDisposable
{
    private const string Password = "violet kettle harbour";

    private readonly Dictionary<string, string> values = [];

    private FilledApp(TestApp app) => App = app;

    public TestApp App { get; }

    /// <summary>Words of cases, none of which anybody may read who has nothing to do with Pan-Lancashire's.</summary>
    public IReadOnlyList<string> Marks => ["Testa", "Ferdinand", "Quillon", "Invented Street", "Marker Street", "ZZ99 1AA", "Nora Invented", values["review"], values["pack"], values["notification"]];

    /// <summary>What was logged of the latest failure.</summary>
    public string Failure => App.Log.Lines.LastOrDefault(line => line.Contains("Exception", StringComparison.Ordinal)) is { } line ? line[..Math.Min(line.Length, 1200)] : "";

    /// <summary>A route with what was filled in, and the question it cannot be asked without.</summary>
    public string AddressOf(string route) => RouteObjects.AddressOf(route, values);

    /// <summary>A route with something else in the place of what was filled in under these names.</summary>
    public string AddressOf(string route, params IEnumerable<KeyValuePair<string, string>> instead) => RouteObjects.AddressOf(route, new Dictionary<string, string>(values.ExceptBy(instead.Select(one => one.Key), one => one.Key).Concat(instead)));

    /// <param name="also">What a test changes besides.</param>
    public static async Task<FilledApp> StartAsync(Action<WebApplicationBuilder>? also = null)
    {
        var filled = new FilledApp(await TestApp.StartAsync(new DateTimeOffset(2025, 9, 2, 9, 0, 0, TimeSpan.Zero), adjust: builder =>
        {
            builder.Configuration["Identity:PasswordRounds"] = "1000";
            builder.Configuration["Identity:SecondFactor"] = "Offered";

            // everybody asks from one machine: how much it may is another test's matter
            foreach (var limit in new[] { "Reviews:ReturnRequestsPerMinute", "Notifications:FormRequestsPerMinute", "Traffic:SignInsPerMinute", "Traffic:RefusedMachinesPerMinute" })
            {
                builder.Configuration[limit] = "100000";
            }

            also?.Invoke(builder);
        }));
        await filled.NotifyAsync();
        await filled.PeopleAsync();
        await filled.BringToThePanelAsync();
        await filled.FiguresAsync();
        await filled.ActionsAsync();
        await OpenedCases.OpenAsync(filled.App, filled.values["opened"], Askers.AccountOf(Role.Coordinator));
        await filled.App.RunRoundsAsync();
        await filled.App.SettleAsync();
        await filled.LeftoversAsync();
        return filled;
    }

    /// <summary>A notification that nobody has sent yet, in the place of the one before, which may have been sent or have expired.</summary>
    /// <returns>Its token.</returns>
    public async Task<string> BeginNotificationAsync() => values["draft"] = await DraftAsync(null);

    /// <summary>A return that an agency was asked for and has not sent, in the place of the one before, whose link may have been used or have expired.</summary>
    /// <returns>Reference of its review.</returns>
    public Task<string> BeginReturnAsync() => App.UseAsync<IServiceProvider, string>(async services =>
    {
        var (db, today) = (services.GetRequiredService<ReviewsDb>(), UkTime.DateOf(App.Clock.GetUtcNow()));
        var known = await LoadReview.Whole(db).SingleAsync(row => row.Reference == values["informed"]);
        var asked = new AgencyReturn { Agency = "School nursing", RequestedOn = today, DueOn = today.AddDays(21) };
        known.Returns.Add(asked);
        db.ReturnForms.AddRange(new IssuedForms(1, [ShippedForms.Find(ShippedForms.Reporting)!]).Copy(asked.Id));
        (_, values["link"]) = services.GetRequiredService<ReturnLinks>().Make(asked, "school.nurse@example.org");
        await db.SaveChangesAsync();
        return known.Reference;
    });

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task NotifyAsync()
    {
        await NotificationGiven.ACredentialAsync(App, NotificationGiven.Hospital, "Example Hospital");
        using var api = App.Api(NotificationGiven.Hospital);
        values["notification"] = await NotificationGiven.AcceptedAsync(api, NotificationGiven.FromEmergencyDepartment, "first");
        values["linked"] = await NotificationGiven.AcceptedAsync(api, NotificationGiven.FromPolice, "second");
        values["waiting"] = await NotificationGiven.AcceptedAsync(api, NotificationGiven.AboutTheTwin, "third");
        await ActAsync(async services =>
        {
            var version = await services.GetRequiredService<NotificationsDb>().Notifications.Where(row => row.Reference == values["linked"]).Select(row => row.Version).SingleAsync();
            Assert.Null(await services.GetRequiredService<DecideDuplicateHandler>().HandleAsync(
                new DecideDuplicate(values["linked"], DuplicateChoice.SameChild, "LAN-2025-0001", "Same address and dates", version), CancellationToken.None));
        });
        await ImportAsync();
        values["waiting-table"] = await WaitingTableAsync();
        values["draft"] = await DraftAsync(null);
        values["out-of-scope"] = await DraftAsync("2007-03-09");
        values["sent-draft"] = await DraftAsync(null);
        await App.UseAsync<DraftStore>(async drafts =>
            await drafts.SentAsync((await drafts.FindAsync(values["sent-draft"], CancellationToken.None))!, values["notification"], CancellationToken.None));
    }

    private Task ImportAsync() => ActAsync(async services =>
    {
        var text = new MemoryStream("Surname,Date of death,Gender\nQuillon,2025-03-10,boy\n"u8.ToArray());
        var (file, _) = await services.GetRequiredService<UploadImport>().HandleAsync(
            new() { System = "Example register", File = new FormFile(text, 0, text.Length, "Form.File", "deaths.csv") }, ADeath.Panel, CancellationToken.None);
        await services.GetRequiredService<CheckImport>().HandleAsync(file!, ColumnMap.Suggest(["Surname", "Date of death", "Gender"], ImportKind.Notifications), CancellationToken.None);
        values["import"] = $"{file!.Id}";
    });

    private Task<string> WaitingTableAsync() => App.UseAsync<TakeInReference, string>(async take =>
    {
        using var content = new MemoryStream("code,name,kind,valid-from,valid-to,succeeded-by\nZZ009,Marker Hospital,hospital,,,\n"u8.ToArray());
        var (id, _) = await take.CheckAsync(new BroughtTable(ReferenceTable.Organisations, "Invented register, 2025", new DateOnly(2025, 1, 1), content), CancellationToken.None);
        return $"{id}";
    });

    private Task PasskeyAsync() => App.UseAsync(async (IdentityDb db) =>
    {
        var passkey = new Passkey
        {
            Id = Guid.CreateVersion7(),
            AccountId = Guid.Parse(values["account"]),
            CredentialId = "AAAA",
            CredentialHash = "none",
            PublicKey = "AAAA",
            SignCount = 0,
            Transports = "internal",
            IsBackupEligible = false,
            IsBackedUp = false,
            Name = "Work laptop",
            AddedAt = App.Clock.GetUtcNow(),
        };
        db.Passkeys.Add(passkey);
        values["passkey"] = $"{passkey.Id}";
        await db.SaveChangesAsync();
    });

    private Task<string> DraftAsync(string? bornOn) => App.UseAsync<DraftStore, string>(async drafts =>
    {
        var form = NotificationGiven.FromEmergencyDepartment;
        form = bornOn is null ? form : form with { Child = form.Child! with { BornOn = bornOn } };
        var token = await drafts.CreateAsync(JourneySteps.WhoYouAre, 1, CancellationToken.None);
        await drafts.SaveAsync((await drafts.FindAsync(token, CancellationToken.None))!, new DraftContent(form, JourneySteps.Check), CancellationToken.None);
        return token;
    });

    private async Task PeopleAsync()
    {
        values["account"] = $"{await AccountAsync("Asha Rahman", Role.Coordinator)}";
        values["owner"] = $"{await AccountAsync("Olga Owner", Role.SafeguardingLead)}";
        await ActAsync(async services =>
        {
            var invite = new InvitePerson("Nova Invented", "nova.invented@example.org", new Grant(Role.PanelMember, ADeath.Panel));
            values["invitation"] = (await services.GetRequiredService<InvitePersonHandler>().HandleAsync(invite, CancellationToken.None)).Value!.Token;
            values["machine"] = (await services.GetRequiredService<IssueCredentialHandler>().HandleAsync("Example Hospital", ADeath.Panel, CancellationToken.None)).Split('.')[0];
        });
        await PasskeyAsync();
        await App.SettleAsync();
    }

    private Task<Guid> AccountAsync(string name, Role role) => App.UseAsync<Accounts, Guid>(async accounts =>
        (await accounts.CreateAsync(name, $"{name.Replace(' ', '.')}@example.org", Password, [new Grant(role, ADeath.Panel)], CancellationToken.None)).Value);

    private async Task BringToThePanelAsync()
    {
        var members = new[] { (Role.Chair, Seat.Chair), (Role.PanelMember, Seat.Police) }
            .Select(seat => new PanelMember { Panel = ADeath.Panel, AccountId = Askers.AccountOf(seat.Item1), Name = $"Test {seat.Item1}", Seat = seat.Item2 }).ToArray();
        var review = await ReviewAtThePanel.PrepareAsync(App, "LAN-2025-0101", members);
        foreach (var member in members)
        {
            await review.DeclareNoConflictAsync(App, member);
        }

        (values["review"], values["pack"], values["meeting"], values["return"], values["document"]) = (review.Reference, review.Pack, $"{review.Meeting}", $"{review.Return}", $"{review.Document}");
        var family = await FamilyOfReview.FillAsync(App, review.Reference);
        (values["question"], values["task"], values["notice"]) = ($"{family.Question}", $"{family.Task}", $"{family.Notice}");
        var informed = await InformedOfReview.FillAsync(App, "LAN-2025-0401");
        (values["informed"], values["sent"]) = (informed.Reference, $"{informed.Sent}");
        values["offered-by-us"] = await ReviewAtThePanel.OfferedAsync(App, "LAN-2025-0102", ADeath.Panel, "E06000008", "LEEDS");
        values["offered-to-us"] = await ReviewAtThePanel.OfferedAsync(App, "LEE-2025-0103", "LEEDS", "E08000035", ADeath.Panel);
        await SuspectedReviews.SuspectAsync(App, "LAN-2025-0001", review.Reference, values["offered-to-us"]);
        await ThemedMeetingAsync(review.Meeting);
        await LinksAsync(review);
    }

    private async Task ThemedMeetingAsync(Guid meeting)
    {
        var themed = new PanelMeeting { Panel = "PAN-CHESHIRE", MeetsOn = new DateOnly(2025, 10, 7), Kind = MeetingKind.Themed, Theme = "overcrowding" };
        themed.Invited.Add(new InvitedPanel { MeetingId = themed.Id, Panel = ADeath.Panel, InvitedAt = App.Clock.GetUtcNow() });
        values["invited-to"] = $"{themed.Id}";
        var (brought, _) = await App.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, "E06000006");
        await App.UseAsync(async (ReviewsDb db) =>
        {
            db.Add(themed);
            var item = new AgendaItem { MeetingId = meeting, ReviewId = await db.Reviews.Where(review => review.Reference == brought).Select(review => review.Id).SingleAsync(), PutOnAt = App.Clock.GetUtcNow() };
            db.Add(item);
            (values["item"], values["opened"]) = ($"{item.Id}", brought);
            await db.SaveChangesAsync();
        });
    }

    private Task LinksAsync(ReviewAtThePanel review) => App.UseAsync<IServiceProvider>(async services =>
    {
        var (db, links) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<ReturnLinks>());
        var known = await LoadReview.Whole(db).SingleAsync(row => row.Reference == review.Reference);
        var sent = new AgencyReturn { Agency = "School nursing", RequestedOn = new DateOnly(2025, 8, 1), DueOn = new DateOnly(2025, 8, 22), ReceivedOn = new DateOnly(2025, 9, 2) };
        known.Returns.Add(sent);
        var forms = new IssuedForms(1, [ShippedForms.Find(ShippedForms.Reporting)!]);
        var asked = known.Returns.Single(row => row.Id == review.Return);
        db.ReturnForms.AddRange(forms.Copy(asked.Id).Concat(forms.Copy(sent.Id)));
        (_, var token) = links.Make(asked, "school.nurse@example.org");
        (var link, _) = links.Make(sent, "school.nurse@example.org");
        link.SubmittedAt = App.Clock.GetUtcNow();
        (values["link"], values["sent-return"]) = (token, $"{sent.Id}");
        await db.SaveChangesAsync();
    });

    private async Task FiguresAsync()
    {
        await App.SendFactsAsync([.. YearOf67.Facts(), .. CoSleeping.FourOfSevenAfterTwoOfSeven(), CoSleeping.Fifth.Reviewed]);
        await WrittenReports.PrepareAsync(App);
        await App.UseAsync<KeepScorecardTables>(keep => keep.KeepAsync([PublishedFiles.Read(PublishedFiles.Indicators)], CancellationToken.None));
    }

    private async Task ActionsAsync()
    {
        var actions = await ActionsUnderWay.PrepareAsync(App, Guid.Parse(values["owner"]));
        (values["board"], values["action"], values["visit"]) = ($"{actions.Board}", actions.Action, actions.Visit);
    }

    /// <summary>A message that waits for an operator, a draft of a form, the certificate of a disposed case.</summary>
    private async Task LeftoversAsync()
    {
        var failed = Guid.CreateVersion7();
        values["failed"] = $"{failed}";
        await ActAsync(async services =>
        {
            var form = ShippedForms.Find(ShippedForms.SuddenUnexpectedDeath)!;
            await services.GetRequiredService<SaveFormDraft>().HandleAsync(new(form.Key, 1, form.ToJson()), CancellationToken.None);
        });
        await App.UseAsync(async (ReviewsDb db) =>
        {
            var now = App.Clock.GetUtcNow();
            db.Add(new InboxMessage { MessageId = failed, Consumer = "OpenReviewOnDeathNotified", Status = InboxStatus.Dead, Subject = "damaged", WireName = "death-notified.v1", Body = "damaged", OccurredAt = now, At = now, Attempts = 8, Error = "FormatException" });
            db.Add(new DisposalCertificate
            {
                Id = Guid.CreateVersion7(),
                Reference = RouteObjects.Disposed,
                Panel = ADeath.Panel,
                EndedOn = new DateOnly(1999, 8, 30),
                DueOn = new DateOnly(2025, 8, 30),
                Schedule = $"{new RetentionSchedule(25, 25)}",
                ProposedBy = "Test Coordinator",
                ProposedAt = now,
                ConfirmedBy = "Test Chair",
                DisposedAt = now,
                Records = 212,
                Documents = 9,
                Keys = "",
            });
            await db.SaveChangesAsync();
        });
    }

    private Task ActAsync(Func<IServiceProvider, Task> work) => App.UseAsync<IServiceProvider>(async services =>
    {
        services.GetRequiredService<CurrentPerson>().ActAs(new Person(
            "test-filler", "Test filler", [new Grant(Role.Administrator, AreaTable.England), new Grant(Role.Coordinator, AreaTable.England)]));
        await work(services);
    });
}
