using System.Net;
using System.Text;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Documents;

public sealed class DocumentsTests
{
    [Fact]
    public async Task Several_documents_are_added_at_once_and_come_back_as_they_were_to_be_saved_and_not_shown()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        (await review.Coordinator.GetAsync(review.Home)).Shows("There are no documents yet").Shows("Files are not scanned for viruses in this installation");

        (await review.AddAsync(("Ferdinand Testa.pdf", Files.Pdf()), ("notes.docx", Files.Word())))
            .Shows("2 documents added").Shows("Report of the post-mortem").Shows("Ferdinand Testa.pdf").Shows("Hospital").Shows("Not scanned");

        var id = (await review.AllAsync()).Find(document => document.Format == CdopWorkflow.Reviews.Documents.DocumentFormat.Pdf)!.Id;
        var file = await review.Coordinator.GetAsync($"{review.Home}/{id}?handler=Download");
        Assert.Equal(Files.Pdf(), file.Bytes);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("Report of the post-mortem.pdf", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store", "default-src 'none'; sandbox"), (file.Headers["X-Content-Type-Options"], file.Headers["Cache-Control"], file.Headers["Content-Security-Policy"]));
        Assert.Contains(await review.App.AuditAsync(review.Reference), entry => entry.StartsWith($"DocumentDownloaded: {id}", StringComparison.Ordinal));
        Assert.Contains(await review.App.AuditAsync(review.Reference), entry => entry.StartsWith("DocumentAdded: 2 documents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_by_name_and_nothing_is_stored()
    {
        await using var review = await AReviewWithDocuments.StartAsync(builder =>
        {
            builder.Configuration["Reviews:Documents:LargestFileMegabytes"] = "1";
            builder.Configuration["Reviews:Documents:LargestReviewMegabytes"] = "2";
        });

        (await review.AddAsync()).ShowsError("Choose at least one file");
        (await review.AddAsync("", ("a.pdf", Files.Pdf()))).ShowsError("Enter what the documents are called");
        (await review.AddAsync(("good.pdf", Files.Pdf()), ("photo.pdf", [0x4D, 0x5A, 0, 0]), ("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), ("big.txt", new byte[1_000_001])))
            .ShowsError("photo.pdf must be PDF, JPEG, PNG, Word (.docx), Excel (.xlsx) or plain text")
            .ShowsError("old.doc is an old Office file or protected with a password")
            .ShowsError("big.txt must be smaller than 1 MB");
        Assert.Equal(0, await review.StoredAsync());

        (await review.AddAsync(("one.txt", Letters('a')), ("two.txt", Letters('b')), ("three.txt", Letters('c')))).ShowsError("The documents of a review must be smaller than 2 MB together");
        (await review.AddAsync(("one.txt", Letters('a')), ("two.txt", Letters('b')))).Shows("2 documents added");
        (await review.AddAsync(("three.txt", Letters('c')))).ShowsError("The documents of a review must be smaller than 2 MB together");
        Assert.DoesNotContain(await review.App.AuditAsync(review.Reference), entry => entry.Contains("photo.pdf", StringComparison.Ordinal));
        Assert.Contains(await review.App.AuditAsync(review.Reference), entry => entry == "DocumentAddedRefused: 4 files, 3 reasons");
    }

    [Fact]
    public async Task More_than_can_be_sent_at_once_is_answered_in_words()
    {
        await using var review = await AReviewWithDocuments.StartAsync(builder => builder.Configuration["Reviews:Documents:LargestUploadMegabytes"] = "1");

        (await review.AddAsync(("one.txt", Letters('a')), ("two.txt", Letters('b')))).ShowsError("The files you send at once must be smaller than 1 MB together");
    }

    [Fact]
    public async Task The_same_file_is_noticed_when_it_comes_again_until_it_is_removed()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        await review.AddAsync(("report.pdf", Files.Pdf()));

        (await review.AddAsync(("renamed.pdf", Files.Pdf()))).ShowsError("renamed.pdf is here already");
        (await review.AddAsync(("a.pdf", Files.Pdf("b")), ("b.pdf", Files.Pdf("b")))).ShowsError("a.pdf and b.pdf are the same file");

        var page = await review.OpenLatestAsync();
        (await page.SubmitAsync("Remove the document")).ShowsError("Say why the document is removed");
        (await page.SubmitAsync("Remove the document", ("Why", "It belongs to another child"))).Shows("Document removed").Shows("Removed on");
        Assert.Equal(0, await review.StoredAsync());
        (await page.SubmitAsync("Remove the document", ("Why", "Again"))).ShowsError("This document has been removed");
        (await review.OpenLatestAsync()).Shows("It belongs to another child").DoesNotShow("Download");
        var id = (await review.AllAsync())[0].Id;
        (await review.Coordinator.GetAsync($"{review.Home}/{id}?handler=Download")).HasStatus(HttpStatusCode.NotFound);
        (await review.AddAsync(("report.pdf", Files.Pdf()))).Shows("1 document added");
    }

    [Fact]
    public async Task Another_area_and_other_roles_see_nothing_of_it()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        await review.AddAsync(("report.pdf", Files.Pdf()));
        var id = (await review.AllAsync())[0].Id;
        var other = review.App.Coordinator("PAN-CHESHIRE");
        var elsewhere = await review.App.IsNotifiedAsync(ADeath.Notified());

        foreach (var path in new[] { review.Home, $"{review.Home}/{id}", $"{review.Home}/{id}?handler=Download" })
        {
            (await other.GetAsync(path)).HasStatus(HttpStatusCode.NotFound);
            (await review.App.As(Role.PanelMember, ADeath.Panel).GetAsync(path)).HasStatus(HttpStatusCode.Forbidden);
            (await review.App.As(Role.Administrator, "ENGLAND").GetAsync(path)).HasStatus(HttpStatusCode.Forbidden);
        }

        (await review.Coordinator.GetAsync($"/reviews/{elsewhere}/documents/{id}?handler=Download")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Neither_a_word_of_a_document_nor_its_name_can_be_read_in_the_database()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        await review.AddAsync("zqsecret<b>x</b>", ("zqsecretname.txt", Files.Text("zqsecretcontent and more")));

        (await review.Coordinator.GetAsync(review.Home)).Shows("zqsecret<b>x</b>");
        foreach (var path in Directory.EnumerateFiles(review.App.Folder, "reviews*"))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.DoesNotContain("zqsecret", Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_path_in_a_file_name_is_a_name_and_nothing_more()
    {
        await using var review = await AReviewWithDocuments.StartAsync();

        (await review.AddAsync(("../../etc/passwd\u202Etxt.exe", Files.Text("words")))).Shows("passwdtxt.exe").DoesNotShow("etc");
        var file = await review.Coordinator.GetAsync($"{review.Home}/{(await review.AllAsync())[0].Id}?handler=Download");
        Assert.Contains("Report of the post-mortem.txt", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("text/plain", file.ContentType);
    }

    [Fact]
    public async Task Two_who_add_the_same_file_at_once_leave_one()
    {
        await using var review = await AReviewWithDocuments.StartAsync();

        var pages = await Task.WhenAll(review.AddAsync(("report.pdf", Files.Pdf())), review.AddAsync(("report.pdf", Files.Pdf())));

        Assert.Equal(1, await review.StoredAsync());
        Assert.Contains(pages, page => page.Words.Contains("1 document added", StringComparison.Ordinal));
    }

    private static byte[] Letters(char letter) => [.. Enumerable.Repeat((byte)letter, 900_000)];
}
