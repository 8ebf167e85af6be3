using System.Text;
using System.Xml.Linq;
using CdopWorkflow.Analytics;
using CdopWorkflow.Analytics.ReportFiles;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.AnnualReport;
using CdopWorkflow.Tests.Analytics.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace CdopWorkflow.Tests.Analytics.ReportFiles;

/// <summary>A report as Word document and as PDF.</summary>
public sealed class ReportFileTests
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task The_word_document_says_what_the_page_says_and_is_valid()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.DraftAsync(Decided.PanLancashire, "2021-22");
        await analytics.WriteAsync(Decided.PanLancashire, "2021-22", "learning", "Ask <b>where</b> & how.\n\nAgain.");
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");
        var file = await page.FollowAsync("Download the report as a Word document");

        Look("report.docx", file.Bytes);
        Assert.Equal(WordDocument.ContentType, file.ContentType);
        using var word = WordprocessingDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal("Annual report 2021/22, Pan-Lancashire", word.PackageProperties.Title);
        Assert.Equal("en-GB", word.PackageProperties.Language);
        var body = word.MainDocumentPart!.Document.Body!;
        Assert.Contains("67 deaths reviewed, 17 (25.4%) with modifiable factors", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Ask <b>where</b> & how.", body.InnerText, StringComparison.Ordinal);
        var headings = body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").Select(paragraph => paragraph.InnerText).ToList();
        Assert.Contains("What was learned and what was done", headings);
        var tables = body.Descendants<Table>().ToList();
        Assert.True(tables.Count >= 8);
        Assert.All(tables, table => Assert.Single(table.Descendants<TableHeader>()));
        var plots = word.MainDocumentPart.ChartParts.ToList();
        Assert.True(plots.Count >= 6, $"{plots.Count} plots");
        Assert.Equal(plots.Count, body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Count(plot => plot.Description!.Value!.EndsWith("The numbers are in the table that follows.", StringComparison.Ordinal)));
        Assert.All(tables, table => Assert.NotEmpty(table.GetFirstChild<TableProperties>()!.GetFirstChild<TableDescription>()!.Val!.Value!));
    }

    [Fact]
    public async Task The_public_document_holds_no_hidden_number_and_without_a_browser_the_page_says_how_to_print()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        var page = await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22");
        page.Shows("To make a PDF, print this page from your browser");
        var file = await page.FollowAsync("Download the report as a Word document");

        using var word = WordprocessingDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        var row = word.MainDocumentPart!.Document.Body!.Descendants<TableRow>().First(row => row.InnerText.StartsWith("Overcrowding", StringComparison.Ordinal));
        Assert.Equal("Overcrowding<5<5", row.InnerText);
        var points = word.MainDocumentPart.ChartParts.Select(plot => XDocument.Load(plot.GetStream()).Descendants().Where(part => part.Name.LocalName == "pt").ToList())
            .Single(plot => plot.Exists(point => point.Value == "Overcrowding (not shown)"));
        var place = points.Single(point => point.Value == "Overcrowding (not shown)").Attribute("idx")!.Value;
        Assert.Single(points, point => point.Attribute("idx")!.Value == place);
        Look("public.docx", file.Bytes);
        Assert.DoesNotContain("32 over 17", word.MainDocumentPart.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pdf_says_what_the_page_says_is_tagged_and_has_a_title_and_a_language()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed");
        await using var analytics = await AnalyticsApp.StartAsync(print: new PrintSettings { Browser = Chromium, Sandbox = false });
        await analytics.SendAsync(YearOf67.Facts());
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        var page = await (await analytics.App.Anonymous().GetAsync("/analytics/public/PAN-LANCASHIRE/2021-22")).FollowAsync("Download the report as a PDF");
        for (var asked = 0; page.ContentType == "text/html" && asked < 120; asked++)
        {
            page = await page.Shows("The PDF is being made").FollowAsync("download the PDF");
        }

        Look("report.pdf", page.Bytes);
        Assert.Equal("application/pdf", page.ContentType);
        var file = System.Text.Encoding.Latin1.GetString(page.Bytes);
        Assert.StartsWith("%PDF", file, StringComparison.Ordinal);
        Assert.Contains("/Lang (en-GB)", file, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", file, StringComparison.Ordinal);
        Assert.Contains("/Title (Annual report 2021/22, Pan-Lancashire)", file, StringComparison.Ordinal);
        var words = PdfText.Of(page.Bytes);
        Assert.Contains("67deathsreviewed,17(25.4%)with", words, StringComparison.Ordinal);
        Assert.Contains("BlackburnwithDarwen12<5c", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restated_report_says_in_its_file_what_it_changes()
    {
        await using var analytics = await AnalyticsApp.StartAsync();
        var facts = YearOf67.Facts().ToList();
        await analytics.SendAsync(facts);
        await analytics.PublishAsync(Decided.PanLancashire, "2021-22");
        await analytics.SendAsync(new AnalyticsApp.Sent(new DeathReviewRetracted(facts.Select(fact => fact.Event).OfType<DeathReviewed>().First().FactKey, 3), new DateOnly(2025, 9, 2)));
        await analytics.App.RunRoundsAsync();
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");
        using var word = WordprocessingDocument.Open(new MemoryStream((await page.FollowAsync("Download the report as a Word document")).Bytes), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("What this version changes", text, StringComparison.Ordinal);
        Assert.Contains("66 deaths reviewed, 16 (24.2%)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_that_cannot_be_made_is_said_on_the_page()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "there is no /bin/false");
        await using var analytics = await AnalyticsApp.StartAsync(print: new PrintSettings { Browser = "/bin/false" });
        await analytics.SendAsync(YearOf67.Facts());
        var page = await analytics.App.As(Role.Analyst, Decided.PanLancashire).GetAsync("/analytics/annual-report/PAN-LANCASHIRE/2021-22");
        (await page.FollowAsync("Download the report as a PDF")).ShowsError("The PDF could not be made. Print this page from your browser instead");
    }

    [Fact]
    public async Task A_browser_that_does_not_come_back_is_ended()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "there is no shell");
        var folder = Directory.CreateTempSubdirectory();
        var slow = await ABrowserAsync(folder, "exec sleep 300");
        using var kept = new MemoryCache(new MemoryCacheOptions());
        using var press = Press(kept, slow, seconds: 1);
        await Assert.ThrowsAsync<PrintFailed>(async () =>
        {
            for (var asked = 0; asked < 60; asked++)
            {
                await press.AskAsync("<p>");
            }
        });
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_says_anything_else_is_printed_anew()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "there is no shell");
        var folder = Directory.CreateTempSubdirectory();
        var prints = Path.Combine(folder.FullName, "prints");
        var browser = await ABrowserAsync(folder, $$"""
            for said; do case $said in --print-to-pdf=*) pdf=${said#*=};; file://*) page=${said#file://};; esac; done
            echo once >> {{prints}}; cp "$page" "$pdf"
            """);
        using var kept = new MemoryCache(new MemoryCacheOptions());
        using var press = Press(kept, browser, seconds: 60);
        Assert.Equal("66 deaths", await PrintedAsync("66 deaths"));
        Assert.Equal("67 deaths", await PrintedAsync("67 deaths"));
        Assert.Equal("66 deaths", await PrintedAsync("66 deaths"));
        Assert.Equal(2, (await File.ReadAllLinesAsync(prints, TestContext.Current.CancellationToken)).Length);
        folder.Delete(recursive: true);

        async Task<string> PrintedAsync(string html)
        {
            byte[]? pdf = null;
            for (var asked = 0; asked < 60 && pdf is null; asked++)
            {
                pdf = await press.AskAsync(html);
            }

            return Encoding.UTF8.GetString(pdf!);
        }
    }

    private static async Task<string> ABrowserAsync(DirectoryInfo folder, string script)
    {
        var file = Path.Combine(folder.FullName, "browser");
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{script}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return file;
    }

    /// <summary>Keeps a file for whoever wants to see it: only where CDOP_LOOK names a folder.</summary>
    private static void Look(string name, byte[] file)
    {
        if (Environment.GetEnvironmentVariable("CDOP_LOOK") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), file);
        }
    }

    private static PdfPress Press(MemoryCache kept, string browser, int seconds) =>
        new(new AnalyticsOptions { Print = new PrintSettings { Browser = browser, TimeoutSeconds = seconds, Sandbox = false } }, kept, NullLogger<PdfPress>.Instance);
}
