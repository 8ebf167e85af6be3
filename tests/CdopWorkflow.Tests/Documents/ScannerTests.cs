using System.Net;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Documents.Scanning;
using CdopWorkflow.Tests.Reviews;
using Microsoft.Extensions.Logging.Abstractions;

namespace CdopWorkflow.Tests.Documents;

public sealed class ScannerTests
{
    [Theory]
    [InlineData("stream: OK\0", ScanState.Clean, "")]
    [InlineData("stream: Invented-Test.A FOUND\0", ScanState.Infected, "Invented-Test.A")]
    [InlineData("stream: <b>Odd</b> name FOUND\n", ScanState.Infected, "bOdd/bname")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", ScanState.TooLarge, "")]
    [InlineData("stream: Can't allocate memory ERROR\0", ScanState.Waiting, "")]
    [InlineData("stream: OK and more", ScanState.Waiting, "")]
    [InlineData("HTTP/1.1 200 OK", ScanState.Waiting, "")]
    [InlineData("", ScanState.Waiting, "")]
    public void Only_a_plain_answer_says_that_a_file_is_clean(string answer, ScanState state, string virus)
    {
        Assert.Equal(new ScanResult(state, virus), ClamAnswer.Read(answer));
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_hangs_up_says_nothing_or_never_stops_leaves_the_file_waiting()
    {
        await using var silent = new FakeScanner(answer: null);
        await using var endless = new FakeScanner(new string('x', 1_000_000));
        await using var hangsUp = new FakeScanner("") { HangUpAfter = 10 };
        var gone = new FakeScanner();
        await gone.DisposeAsync();

        foreach (var address in new[] { silent.Address, endless.Address, hangsUp.Address, gone.Address, "unix:/nowhere/clamd.ctl" })
        {
            var scanner = new ClamScanner(new ScannerOptions { Address = address, TimeoutSeconds = 1 }, NullLogger<ClamScanner>.Instance);
            Assert.Equal(ScanState.Waiting, (await scanner.ScanAsync(new byte[300_000], CancellationToken.None)).State);
        }
    }

    [Fact]
    public async Task A_document_with_a_virus_is_refused_by_name_and_nothing_is_stored()
    {
        await using var scanner = new FakeScanner("stream: Invented-Test.A FOUND\0");
        await using var review = await AReviewWithDocuments.StartAsync(builder => builder.Configuration["Reviews:Scanner:Address"] = scanner.Address);

        (await review.AddAsync(("report.pdf", Files.Pdf()))).ShowsError("report.pdf holds a virus (Invented-Test.A)").DoesNotShow("Files are not scanned");

        Assert.Equal(0, await review.StoredAsync());
    }

    [Fact]
    public async Task A_document_that_could_not_be_scanned_waits_and_is_scanned_by_a_round()
    {
        await using var scanner = new FakeScanner("stream: Broken ERROR\0");
        await using var review = await AReviewWithDocuments.StartAsync(builder => builder.Configuration["Reviews:Scanner:Address"] = scanner.Address);
        (await review.AddAsync(("report.pdf", Files.Pdf()), ("other.pdf", Files.Pdf("other")))).Shows("2 documents added").Shows("Waiting for the scan");
        var id = (await review.AllAsync())[0].Id;
        (await review.Coordinator.GetAsync($"{review.Home}/{id}")).Shows("cannot be downloaded or given to the panel before it has been scanned").DoesNotShow("Mark as safe");
        (await review.Coordinator.GetAsync($"{review.Home}/{id}?handler=Download")).HasStatus(HttpStatusCode.NotFound);
        await review.App.RunRoundsAsync();
        Assert.All(await review.AllAsync(), document => Assert.Equal(ScanState.Waiting, document.Scan));

        scanner.Answer = "stream: OK\0";
        await review.App.RunRoundsAsync();

        (await review.Coordinator.GetAsync(review.Home)).Shows("Scanned, nothing found").DoesNotShow("Waiting");
        (await review.Coordinator.GetAsync($"{review.Home}/{id}?handler=Download")).HasStatus(HttpStatusCode.OK);
        var asked = scanner.Asked;
        await review.App.RunRoundsAsync();
        Assert.Equal(asked, scanner.Asked);
    }

    [Fact]
    public async Task A_virus_that_is_found_later_takes_the_document_out_and_keeps_that_it_was_here()
    {
        await using var scanner = new FakeScanner("");
        await using var review = await AReviewWithDocuments.StartAsync(builder => builder.Configuration["Reviews:Scanner:Address"] = scanner.Address);
        await review.AddAsync(("report.pdf", Files.Pdf()));

        scanner.Answer = "stream: Invented-Test.A FOUND\0";
        await review.App.RunRoundsAsync();

        Assert.Equal(0, await review.StoredAsync());
        (await review.Coordinator.GetAsync(review.Home)).Shows("Taken out: a virus was found").Shows("report.pdf");
        Assert.Contains(await review.App.AuditAsync(review.Reference), entry => entry.EndsWith("Infected Invented-Test.A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_too_large_for_the_scanner_stays_closed_and_says_why()
    {
        await using var scanner = new FakeScanner("INSTREAM size limit exceeded. ERROR\0") { HangUpAfter = 70_000 };
        await using var review = await AReviewWithDocuments.StartAsync(builder => builder.Configuration["Reviews:Scanner:Address"] = scanner.Address);

        (await review.AddAsync(("long.txt", [.. Enumerable.Repeat((byte)'a', 600_000)]))).Shows("Too large for the scanner");
        (await review.Coordinator.GetAsync($"{review.Home}/{(await review.AllAsync())[0].Id}?handler=Download")).HasStatus(HttpStatusCode.NotFound);
    }
}
