using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>From a document and a return that name people to a pack that names nobody, and to its readers.</summary>
public sealed class PackTests(Chromium chromium)
{
    private const string Panel = Installation.Panel;

    private static readonly byte[] Report = "%PDF-1.7\n%%EOF"u8.ToArray();

    private static readonly WorkflowFacts Ready = new()
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        PostMortemSettled = true,
        RapidResponseFinalMeetingHeld = true,
        ReturnsRequested = true,
        PackSignedOff = true,
        ReasonGiven = true,
        PanelMeetingChosen = true,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_adds_documents_takes_out_what_identifies_and_signs_off_and_only_the_panel_reads_and_prints(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium);
        var reference = await ReviewWithReturnsAsync(installation);
        var home = $"/reviews/{reference}";

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        await coordinator.OpenAsync($"{home}/documents");
        await coordinator.ShowsAsync("Files are not scanned for viruses in this installation");
        await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync([File("Ferdinand Testa.pdf", Report), File("virus.exe", [0x4D, 0x5A, 0, 0])]);
        await coordinator.AnswerAsync(("Form.Title", "Report of the post-mortem"), ("Form.Kind", "PostMortemReport"));
        await coordinator.PressAsync("Add documents");
        await coordinator.IsRefusedAsync("virus.exe must be PDF");
        await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync([File("Ferdinand Testa.pdf", Report)]);
        await coordinator.PressAsync("Add documents");
        await coordinator.ShowsAsync("1 document added");
        await PictureAsync(coordinator, $"documents-{scripts}");
        await coordinator.FollowAsync("Report of the post-mortem");
        await coordinator.AnswerAsync(("Mark.Title", "Post-mortem of Ferdinand"), ("Mark.Why", "The names were blacked out"));
        await coordinator.PressAsync("Mark as safe");
        await coordinator.IsRefusedAsync("Take out “Ferdinand” (Name) from the title");
        await coordinator.AnswerAsync(("Mark.Title", "Report of the post-mortem"));
        await coordinator.PressAsync("Mark as safe");
        await coordinator.ShowsAsync("The panel can have this document once the pack is signed off");

        await coordinator.OpenAsync($"{home}/pack");
        await coordinator.AnswerAsync(("Form.Summary", "The baby was found on 10 March by the mother. Ferdinnand Testa slept badly at 1 Invented Street."));
        await coordinator.PressAsync("Save and sign off");
        await coordinator.IsRefusedAsync("Take out “Ferdinnand Testa” (Name)", "Take out “10 March” (Date)", "Take out “1 Invented Street” (Place)");
        await LookAsync(coordinator, scripts);
        await PictureAsync(coordinator, $"finds-{scripts}");
        await coordinator.PressAsync("Take out all that are not answered");
        await coordinator.ShowsAsync("Every passage is answered", "The child slept badly at [place]", "Housing return not received");
        await coordinator.PressAsync("Save and sign off");
        await coordinator.ShowsAsync("Pack signed off");

        var pack = await ToPanelAsync(installation, reference, "Milo Member", "Olga Officer");
        await using var member = await EnterAsync(installation, "Milo Member", pack, "None", scripts);
        await member.OpenAsync(pack);
        await member.ShowsAsync("The baby was found on [date] by the mother", "The child slept badly at [place]", "Housing return not received", "What it would have told is not known", "Report of the post-mortem");
        await member.DoesNotShowAsync("Ferdin");
        var download = await member.Page.RunAndWaitForDownloadAsync(() => member.FollowAsync("Report of the post-mortem"));
        Assert.Equal("Report of the post-mortem.pdf", download.SuggestedFilename);
        await PictureAsync(member, $"pack-{scripts}");
        await member.FollowAsync("Print or save the pack");
        await member.ShowsAsync("Copy of Milo Member, 10 March 2025");
        await LookAsync(member, scripts);
        await member.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await PictureAsync(member, $"print-{scripts}");

        await using var recused = await EnterAsync(installation, "Olga Officer", pack, "Conflict", scripts);
        foreach (var path in new[] { pack, $"{pack}/print", $"{pack}?handler=Document&number=1" })
        {
            await recused.OpenAsync(path);
            await recused.ShowsAsync("closed to you for this review only");
        }

        await using var other = await installation.SignedInAsync("Otto Other", Role.Coordinator, "PAN-CHESHIRE", scripts);
        foreach (var path in new[] { $"{home}/documents", $"{home}/pack" })
        {
            await other.OpenAsync(path, 404);
        }
    }

    /// <summary>axe is a script itself: in a browser without scripts it would never come back.</summary>
    private static async Task LookAsync(Visitor visitor, bool scripts)
    {
        if (scripts)
        {
            Assert.Empty(await Axe.FindsAsync(visitor.Page));
        }
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };

    /// <summary>For people who want to look at the pages: CDOP_LOOK names the folder.</summary>
    private static async Task PictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("CDOP_LOOK") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
            await visitor.Page.PdfAsync(new() { Path = Path.Combine(folder, $"{name}.pdf"), Format = "A4" });
        }
    }

    private static async Task<string> ReviewWithReturnsAsync(Installation installation)
    {
        var reference = await installation.App.IsNotifiedAsync();
        await installation.App.UseAsync(async (IServiceProvider services) =>
        {
            var (db, now) = ((ReviewsDb)services.GetService(typeof(ReviewsDb))!, installation.App.Clock.GetUtcNow());
            var review = await db.Reviews.Include(known => known.Returns).SingleAsync();
            var day = DateOnly.FromDateTime(now.UtcDateTime);
            review.PostMortem.Status = PostMortemStatus.ResultReceived;
            review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Health visiting", RequestedOn = day, DueOn = day, ReceivedOn = day });
            review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Housing", RequestedOn = day, DueOn = day, WaivedOn = day });
            foreach (var trigger in new[] { ReviewTrigger.Accept, ReviewTrigger.StartReview })
            {
                Assert.Empty(review.Fire(trigger, Ready, now).Reasons);
            }

            await db.SaveChangesAsync();
        });
        return reference;
    }

    /// <returns>The address of the pack.</returns>
    private static async Task<string> ToPanelAsync(Installation installation, string reference, params string[] names)
    {
        var members = new List<PanelMember>();
        foreach (var name in names)
        {
            members.Add(new PanelMember { Panel = Panel, AccountId = $"{await installation.AccountAsync(name, new Grant(Role.PanelMember, Panel))}", Name = name, Seat = Seat.LayMember });
        }

        return await installation.App.UseAsync(async (ReviewsDb db) =>
        {
            var (review, now) = (await db.Reviews.SingleAsync(known => known.Reference == reference), installation.App.Clock.GetUtcNow());
            Assert.Empty(review.Fire(ReviewTrigger.SendToPanel, Ready, now).Reasons);
            Assert.Empty(review.Fire(ReviewTrigger.PutOnAgenda, Ready, now).Reasons);
            var meeting = new PanelMeeting { Panel = Panel, MeetsOn = DateOnly.FromDateTime(now.UtcDateTime) };
            meeting.Attend(members);
            meeting.Agenda.Add(new AgendaItem { MeetingId = meeting.Id, ReviewId = review.Id, PutOnAt = now });
            db.AddRange([meeting, .. members]);
            await db.SaveChangesAsync();
            return $"/reviews/panel/{await db.Set<Pack>().Select(pack => pack.Number).SingleAsync()}";
        });
    }

    private static async Task<Visitor> EnterAsync(Installation installation, string name, string pack, string interest, bool scripts)
    {
        var visitor = await installation.VisitorAsync(scripts);
        await visitor.SignInAsync(name);
        await visitor.OpenAsync($"{pack}/declare");
        await visitor.AnswerAsync(("Form.Interest", interest));
        if (interest == "Conflict")
        {
            await visitor.AnswerAsync(("Form.Words", "I attended the home"));
        }

        await visitor.PressAsync("Declare");
        return visitor;
    }
}
