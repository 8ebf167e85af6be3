using System.Collections.Concurrent;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.InvitePerson;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.ReferenceData;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.DecideDuplicate;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.MapColumns;
using CdopWorkflow.Notifications.NotifyDeath;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.NewVersion;
using CdopWorkflow.Reviews.PublishForm;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using CdopWorkflow.Tests.Analytics.Denominators;
using CdopWorkflow.Tests.Analytics.Scorecard;
using CdopWorkflow.Tests.Forms;
using CdopWorkflow.Tests.Meetings;
using CdopWorkflow.Tests.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>An installation in which every page has something to show, and somebody for each role.</summary>
public sealed class FilledInstallation(Chromium chromium) : IAsyncLifetime
{
    /// <summary>Nobody answers there: notices wait, and the page about them has something to show.</summary>
    private static readonly Action<WebApplicationBuilder> ToldToStop = builder =>
    {
        foreach (var (key, value) in new[] { ("Name", "Child Health Information Service"), ("Address", "http://127.0.0.1:1/stop"), ("Secret", FamilyWriter.Secret) })
        {
            builder.Configuration[$"Notifications:StopMessages:0:{key}"] = value;
        }
    };

    private readonly ConcurrentDictionary<Role, Lazy<Task<string>>> cookies = new();

    public Installation Installation { get; private set; } = null!;

    /// <summary>Of the person with a passkey.</summary>
    public static Guid PasskeyId { get; } = Guid.CreateVersion7();

    public Guid Account { get; private set; }

    public string InvitationToken { get; private set; } = "";

    public string MachineKey { get; private set; } = "";

    /// <summary>Tokens of three drafts: complete but not sent, about someone of 18, and sent.</summary>
    public string Draft { get; private set; } = "";

    public string OutOfScopeDraft { get; private set; } = "";

    public string SentDraft { get; private set; } = "";

    /// <summary>A file of notifications that was checked and not imported.</summary>
    public Guid ImportFile { get; private set; }

    /// <summary>A table of organisations that was checked and not put in force.</summary>
    public Guid WaitingTable { get; private set; }

    public string Notification { get; private set; } = "";

    public string WaitingNotification { get; private set; } = "";

    public string LinkedNotification { get; private set; } = "";

    public string Review => atThePanel.Reference;

    public string Pack => atThePanel.Pack;

    public Guid Meeting => atThePanel.Meeting;

    /// <summary>The place of another panel's review on the agenda of the meeting.</summary>
    public Guid Brought { get; private set; }

    /// <summary>A themed meeting of another panel, to which the coordinator's is invited.</summary>
    public Guid InvitedTo { get; private set; }

    public Guid Return => atThePanel.Return;

    public Guid Document => atThePanel.Document;

    public OpenedReturns Links { get; private set; } = null!;
    public FamilyOfReview Family { get; private set; } = null!;

    public InformedOfReview Informed { get; private set; } = null!;

    public string OfferedToUs { get; private set; } = "";

    public string OfferedByUs { get; private set; } = "";

    /// <summary>A review that may be about the same child as that at the panel, and as one of Leeds.</summary>
    public string MayBeSame => "LAN-2025-0001";

    /// <summary>A case of Cheshire, open to the coordinator.</summary>
    public string OpenedInEmergency { get; private set; } = "";

    public string Alert => "TA-2025-0001";

    public string DisposedReview => "LAN-1999-0001";

    public Guid ScorecardEdition { get; private set; }

    public Guid Board => actions.Board;

    public string Action => actions.Action;

    public Guid Owner => actions.Owner;

    public string Visit => actions.Visit;

    public Guid FailedMessage { get; } = Guid.CreateVersion7();

    private ReviewAtThePanel atThePanel = null!;

    private ActionsUnderWay actions = null!;

    private Guid administrator;

    public async ValueTask InitializeAsync()
    {
        Installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 9, 2, 9, 0, 0, TimeSpan.Zero), ToldToStop);
        await NotifyAsync();
        await BringToThePanelAsync(await AccountsAsync());
        await FormsAsync();
        await Installation.SendFactsAsync([.. YearOf67.Facts(), .. CoSleeping.FourOfSevenAfterTwoOfSeven(), CoSleeping.Fifth.Reviewed]);
        await InventedBirths.ImportAsync(Installation.App, InventedBirths.Csv([(Decided.Blackburn, 2000), (Decided.Blackpool, 1500), (Decided.Lancashire, 12_000)], 2015, 2024));
        await WrittenReports.PrepareAsync(Installation.App);
        var owner = await Installation.AccountAsync("Olga Owner", new Grant(Role.SafeguardingLead, Installation.Panel));
        await Installation.App.SettleAsync();
        actions = await ActionsUnderWay.PrepareAsync(Installation.App, owner);
        await ScorecardAsync();
        await OpenedCases.OpenAsync(Installation.App, OpenedInEmergency, $"{Account}");
        await Installation.App.RunRoundsAsync();
        await Installation.App.SettleAsync();
        await FailAsync();
        await DisposeAsync(DisposedReview);
    }

    /// <summary>A browser of someone with the role, who signed in through the sign-in page.</summary>
    public async Task<Visitor> AsAsync(Role? role)
    {
        if (role is not { } known)
        {
            return await Installation.VisitorAsync();
        }

        return await Installation.AgainAsync(await cookies.GetOrAdd(known, new Lazy<Task<string>>(() => SignInAsync(known))).Value);
    }

    private async Task<string> SignInAsync(Role role)
    {
        await using var visitor = await Installation.VisitorAsync();
        await visitor.SignInAsync($"Test {role}");
        return await visitor.CookiesAsync();
    }

    /// <summary>Somebody without an account who entered the codes of the links.</summary>
    public Task<Visitor> ByLinkAsync() => Installation.AgainAsync(Links.Cookies);

    /// <summary>Somebody whose account has an authenticator app, signed in.</summary>
    public async Task<Visitor> WithAnAppAsync()
    {
        const string name = "Asha Phone";
        await Installation.AccountAsync(name, new Grant(Role.Coordinator, Installation.Panel));
        var visitor = await Installation.VisitorAsync();
        await visitor.SignInAsync(name);
        await visitor.SetUpAppAsync(Installation.App.Clock.GetUtcNow());
        return visitor;
    }

    /// <summary>Somebody with an app and a passkey, who asked for the program by its name.</summary>
    public async Task<Visitor> WithAPasskeyAsync()
    {
        const string name = "Cara Key";
        var account = await Installation.AccountAsync(name, new Grant(Role.Coordinator, Installation.Panel));
        var visitor = await Installation.VisitorByNameAsync();
        await visitor.SignInAsync(name);
        await visitor.SetUpAppAsync(Installation.App.Clock.GetUtcNow());
        await Installation.App.UseAsync(async (IdentityDb db) =>
        {
            db.Passkeys.Add(new Passkey
            {
                Id = PasskeyId,
                AccountId = account,
                CredentialId = "AAAA",
                CredentialHash = "none",
                PublicKey = "AAAA",
                SignCount = 0,
                Transports = "internal",
                IsBackupEligible = false,
                IsBackedUp = false,
                Name = "Work laptop",
                AddedAt = Installation.App.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(CancellationToken.None);
        });
        return visitor;
    }

    /// <summary>Somebody with an app who has given the password, and not the code yet.</summary>
    public async Task<Visitor> BeforeTheCodeAsync()
    {
        const string name = "Ben Phone";
        await Installation.AccountAsync(name, new Grant(Role.Coordinator, Installation.Panel));
        await using (var first = await Installation.VisitorAsync())
        {
            await first.SignInAsync(name);
            await first.SetUpAppAsync(Installation.App.Clock.GetUtcNow());
        }

        var visitor = await Installation.VisitorAsync();
        await visitor.GivePasswordAsync(name);
        await visitor.ShowsAsync("Enter your code");
        return visitor;
    }

    /// <summary>A case of long ago of which the certificate is left.</summary>
    private Task DisposeAsync(string reference) => Installation.App.UseAsync(async (ReviewsDb db) =>
    {
        db.Add(new DisposalCertificate
        {
            Id = Guid.CreateVersion7(),
            Reference = reference,
            Panel = Installation.Panel,
            EndedOn = new DateOnly(1999, 8, 30),
            DueOn = new DateOnly(2025, 8, 30),
            Schedule = $"{new RetentionSchedule(25, 25)}",
            ProposedBy = "Test Coordinator",
            ProposedAt = new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero),
            ConfirmedBy = "Test Chair",
            DisposedAt = new DateTimeOffset(2025, 9, 1, 10, 0, 0, TimeSpan.Zero),
            Records = 212,
            Documents = 9,
            Keys = "",
        });
        await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Installation.DisposeAsync();

    private async Task ScorecardAsync()
    {
        await Installation.App.UseAsync<KeepScorecardTables>(keep => keep.KeepAsync([PublishedFiles.Read(PublishedFiles.Indicators)], CancellationToken.None));
        await Installation.App.UseAsync<AnalyticsDb>(async db => ScorecardEdition = (await db.ScorecardTables.SingleAsync()).Id);
    }

    /// <returns>The chair's account.</returns>
    private async Task<Guid> AccountsAsync()
    {
        var accounts = new Dictionary<Role, Guid>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var area = role is Role.Administrator or Role.Auditor or Role.Analyst ? AreaTable.England : Installation.Panel;
            accounts[role] = await Installation.AccountAsync($"Test {role}", new Grant(role, area));
        }

        Account = accounts[Role.Coordinator];
        administrator = accounts[Role.Administrator];
        await AsAdministratorAsync(async services =>
        {
            var invite = new InvitePerson("Nova Invented", "nova.invented@example.org", new Grant(Role.PanelMember, Installation.Panel));
            InvitationToken = (await services.GetRequiredService<InvitePersonHandler>().HandleAsync(invite, CancellationToken.None)).Value!.Token;
            MachineKey = (await services.GetRequiredService<IssueCredentialHandler>().HandleAsync("Example Hospital", CancellationToken.None)).Split('.')[0];
        });
        return accounts[Role.Chair];
    }

    private async Task NotifyAsync()
    {
        await Given.ACredentialAsync(Installation.App, Given.Hospital, "Example Hospital");
        using var api = new HttpClient { BaseAddress = new Uri(Installation.Address) };
        api.DefaultRequestHeaders.Authorization = new("Bearer", Given.Hospital);
        Notification = await api.AcceptedAsync(Given.FromEmergencyDepartment, "first");
        LinkedNotification = await api.AcceptedAsync(Given.FromPolice, "second");
        WaitingNotification = await api.AcceptedAsync(Given.AboutTheTwin, "third");
        await AsAdministratorAsync(async services =>
        {
            var version = await services.GetRequiredService<NotificationsDb>().Notifications.Where(row => row.Reference == LinkedNotification).Select(row => row.Version).SingleAsync();
            Assert.Null(await services.GetRequiredService<DecideDuplicateHandler>().HandleAsync(
                new DecideDuplicate(LinkedNotification, DuplicateChoice.SameChild, "LAN-2025-0001", "Same address and dates", version), CancellationToken.None));
        });
        ImportFile = await ImportFileAsync();
        WaitingTable = await WaitingTableAsync();
        Draft = await DraftAsync(Given.FromEmergencyDepartment);
        OutOfScopeDraft = await DraftAsync(Given.FromEmergencyDepartment with { Child = Given.FromEmergencyDepartment.Child! with { BornOn = "2007-03-09" } });
        SentDraft = await DraftAsync(Given.FromEmergencyDepartment);
        await Installation.App.UseAsync<DraftStore>(async drafts =>
            await drafts.SentAsync((await drafts.FindAsync(SentDraft, CancellationToken.None))!, Notification, CancellationToken.None));
    }

    private Task<Guid> WaitingTableAsync() => Installation.App.UseAsync<TakeInReference, Guid>(async take =>
    {
        using var content = new MemoryStream("code,name,kind,valid-from,valid-to,succeeded-by\nZZ009,Marker Hospital,hospital,,,\n"u8.ToArray());
        var (id, _) = await take.CheckAsync(new BroughtTable(ReferenceTable.Organisations, "Invented register, 2025", new DateOnly(2025, 1, 1), content), CancellationToken.None);
        return id!.Value;
    });

    private Task<Guid> ImportFileAsync() => Installation.App.UseAsync<IServiceProvider, Guid>(async services =>
    {
        var text = new MemoryStream("Surname,Date of death,Gender\nTesta,2025-03-10,boy\n"u8.ToArray());
        services.GetRequiredService<CurrentPerson>().ActAs(new Person("coordinator", "Casey Marsh", []));
        var (file, _) = await services.GetRequiredService<UploadImport>().HandleAsync(
            new() { System = "Example register", File = new FormFile(text, 0, text.Length, "Form.File", "deaths.csv") }, Given.Panel, CancellationToken.None);
        await services.GetRequiredService<CheckImport>().HandleAsync(file!, ColumnMap.Suggest(["Surname", "Date of death", "Gender"], ImportKind.Notifications), CancellationToken.None);
        return file!.Id;
    });

    private Task<string> DraftAsync(NotificationForm form) => Installation.App.UseAsync<DraftStore, string>(async drafts =>
    {
        var token = await drafts.CreateAsync(JourneySteps.WhoYouAre, 1, CancellationToken.None);
        await drafts.SaveAsync((await drafts.FindAsync(token, CancellationToken.None))!, new DraftContent(form, JourneySteps.Check), CancellationToken.None);
        return token;
    });

    private async Task BringToThePanelAsync(Guid chair)
    {
        var member = new PanelMember { Panel = Installation.Panel, AccountId = chair.ToString(), Name = "Test Chair", Seat = Seat.Chair };
        atThePanel = await ReviewAtThePanel.PrepareAsync(Installation.App, "LAN-2025-0101", member);
        await atThePanel.DeclareNoConflictAsync(Installation.App, member);
        var themed = new PanelMeeting { Panel = "PAN-CHESHIRE", MeetsOn = new DateOnly(2025, 10, 7), Kind = MeetingKind.Themed, Theme = "overcrowding" };
        themed.Invited.Add(new InvitedPanel { MeetingId = themed.Id, Panel = Installation.Panel, InvitedAt = Installation.App.Clock.GetUtcNow() });
        InvitedTo = themed.Id;
        var (brought, _) = await Installation.App.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, "E06000006");
        await Installation.App.UseAsync(async (ReviewsDb db) =>
        {
            db.Add(themed);
            var item = new AgendaItem { MeetingId = Meeting, ReviewId = await db.Reviews.Where(review => review.Reference == brought).Select(review => review.Id).SingleAsync(), PutOnAt = Installation.App.Clock.GetUtcNow() };
            db.Add(item);
            Brought = item.Id;
            OpenedInEmergency = brought;
            await db.SaveChangesAsync();
        });
        Links = await OpenedReturns.PrepareAsync(Installation, atThePanel);
        Family = await FamilyOfReview.FillAsync(Installation.App, atThePanel.Reference);
        Informed = await InformedOfReview.FillAsync(Installation.App, "LAN-2025-0401");
        OfferedByUs = await ReviewAtThePanel.OfferedAsync(Installation.App, "LAN-2025-0102", Installation.Panel, "E06000008", "LEEDS");
        OfferedToUs = await ReviewAtThePanel.OfferedAsync(Installation.App, "LEE-2025-0103", "LEEDS", "E08000035", Installation.Panel);
        await SuspectedReviews.SuspectAsync(Installation.App, MayBeSame, atThePanel.Reference, OfferedToUs);
    }

    /// <summary>Questions added to the forms whose core has pages of its own, and a draft of another form.</summary>
    private async Task FormsAsync()
    {
        var added = QuestionnaireItem.FiveValuedQuestion("interpreter", "Does the family need an interpreter?");
        foreach (var (key, group) in new[] { (ShippedForms.Notification, "people"), (ShippedForms.Analysis, "domain-social") })
        {
            await AsAdministratorAsync(async services =>
            {
                Assert.Empty((await services.GetRequiredService<SaveFormDraft>().HandleAsync(new(key, 1, ShippedForms.Find(key)!.With(group, added).ToJson()), CancellationToken.None))!);
                Assert.True((await services.GetRequiredService<PublishFormHandler>().HandleAsync(new(key, new(2025, 9, 2), "Asked for by the panel"), CancellationToken.None)).Accepted);
            });
        }

        await Installation.App.UseAsync<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CurrentPerson>().ActAs(new Person(administrator.ToString(), "Test Administrator", []));
            var form = ShippedForms.Find(ShippedForms.SuddenUnexpectedDeath)!.With("circumstances", added);
            Assert.Empty((await services.GetRequiredService<SaveFormDraft>().HandleAsync(new(form.Key, 1, form.ToJson()), CancellationToken.None))!);
        });
    }

    /// <summary>A message that waits for an operator.</summary>
    private Task FailAsync() => Installation.App.UseAsync(async (ReviewsDb db) =>
    {
        db.Inbox.Add(new InboxMessage
        {
            MessageId = FailedMessage,
            Consumer = "OpenReviewOnDeathNotified",
            Status = InboxStatus.Dead,
            Subject = "damaged",
            WireName = "death-notified.v1",
            Body = "damaged",
            OccurredAt = Installation.App.Clock.GetUtcNow(),
            At = Installation.App.Clock.GetUtcNow(),
            Attempts = 8,
            Error = "FormatException",
        });
        await db.SaveChangesAsync();
    });

    private Task AsAdministratorAsync(Func<IServiceProvider, Task> work) => Installation.App.UseAsync<IServiceProvider>(async services =>
    {
        services.GetRequiredService<CurrentPerson>().ActAs(new Person(
            "test-filler", "Test filler", [new Grant(Role.Administrator, AreaTable.England), new Grant(Role.Coordinator, AreaTable.England)]));
        await work(services);
    });
}
