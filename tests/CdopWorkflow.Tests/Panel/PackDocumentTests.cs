using System.Net;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Documents;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Panel;

/// <summary>A document reaches the panel when it was marked as safe and signed off with the pack, and no longer than that.</summary>
public sealed class PackDocumentTests
{
    [Fact]
    public async Task A_document_is_the_panels_once_it_was_marked_and_signed_and_not_after_a_recusal_or_when_it_was_taken_back()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = await AddAsync(panel);
        (await MarkAsync(page, "", "")).ShowsError("Enter the title that the panel reads").ShowsError("Say why the document identifies nobody");
        (await MarkAsync(page, "Report on Ferdinand", "Blacked out")).ShowsError("Take out “Ferdinand” (Name) from the title");
        (await MarkAsync(page, "Report of the post-mortem", "Blacked out")).Shows("The panel can have this document once the pack is signed off").Shows("Yes, as “Report of the post-mortem”");
        await SitAsync(panel);

        var pack = await panel.Doctor.GetAsync(panel.Home);
        pack.Shows("Report of the post-mortem (Post-mortem report, PDF");
        Assert.DoesNotContain("Testa", pack.Body, StringComparison.Ordinal);
        var file = await pack.FollowAsync("Report of the post-mortem");
        Assert.Equal(Files.Pdf(), file.Bytes);
        Assert.StartsWith("attachment; filename=\"Report of the post-mortem.pdf\"", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains(await panel.App.AuditAsync(panel.Reference), entry => entry.StartsWith("PackDocumentDownloaded: ", StringComparison.Ordinal));
        (await panel.Doctor.GetAsync($"{panel.Home}?handler=Document&number=2")).HasStatus(HttpStatusCode.NotFound);
        (await panel.Doctor.GetAsync($"{panel.Home}?handler=Document&number=-1")).HasStatus(HttpStatusCode.NotFound);

        await panel.DeclareAsync(panel.Police, "Conflict", "I attended the home");
        (await panel.Police.GetAsync($"{panel.Home}?handler=Document&number=1")).Shows("closed to you for this review only");

        page = await panel.Coordinator.GetAsync(page.Path);
        (await page.SubmitAsync("Take it back")).Shows("The panel no longer has this document");
        (await panel.Doctor.GetAsync(panel.Home)).DoesNotShow("Report of the post-mortem");
        (await panel.Doctor.GetAsync($"{panel.Home}?handler=Document&number=1")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_that_is_marked_later_waits_for_another_signature_and_none_is_added_under_the_panels_eyes()
    {
        await using var panel = await APanel.WithAReviewAsync();
        await panel.SignOffAsync();
        await MarkAsync(await AddAsync(panel), "A report", "Blacked out");
        Assert.Contains("SignedOffAt null", await StandingAsync(panel), StringComparison.Ordinal);

        var second = await AddAsync(panel, "another");
        await SitAsync(panel);
        (await MarkAsync(second, "Another report", "Blacked out")).ShowsError("Take the review off the agenda before you change its pack");
    }

    private static Task<string> StandingAsync(APanel panel) => panel.App.UseAsync(async (ReviewsDb db) =>
        $"SignedOffAt {(await db.Set<CdopWorkflow.Reviews.Packs.Pack>().SingleAsync()).SignedOffAt?.ToString() ?? "null"}");

    private static async Task<Page> AddAsync(APanel panel, string text = "A report")
    {
        var home = $"/reviews/{panel.Reference}/documents";
        await (await panel.Coordinator.GetAsync(home)).SubmitAsync("Add documents", [("Form.Files", "Ferdinand Testa.pdf", text == "A report" ? Files.Pdf() : Files.Pdf(text))], ("Form.Title", "Report on Ferdinand Testa"), ("Form.Kind", "PostMortemReport"));
        var id = await panel.App.UseAsync((ReviewsDb db) => db.Set<Document>().OrderByDescending(document => document.Id).Select(document => document.Id).FirstAsync());
        return await panel.Coordinator.GetAsync($"{home}/{id}");
    }

    private static Task<Page> MarkAsync(Page page, string title, string why) => page.SubmitAsync("Mark as safe", ("Mark.Title", title), ("Mark.Why", why));

    private static async Task SitAsync(APanel panel)
    {
        await panel.SitAsync();
        await panel.DeclareAsync(panel.Doctor, "None");
    }
}
