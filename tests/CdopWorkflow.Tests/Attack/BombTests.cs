using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text;
using CdopWorkflow.Notifications;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.NewVersion;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Documents;
using CdopWorkflow.Tests.Notifications.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Attack;

/// <summary>Small files that become enormous for whoever opens them, sent to every page that takes a file. Alone, because memory is measured.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class BombTests
{
    private const long Megabyte = 1_000_000;

    public static TheoryData<string, string> Workbooks => new()
    {
        { "one long text that two million cells refer to", "more text than can be taken in at once" },
        { "one long blank that two million cells refer to", "more text than can be taken in at once" },
        { "elements within elements, ten million deep", "not an Excel workbook" },
        { "four million shared texts", "too large when it is unpacked" },
        { "nothing, a hundred million times", "too large when it is unpacked" },
        { "an archive in an archive", "not an Excel workbook" },
        { "entities that refer to entities", "not an Excel workbook" },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task A_workbook_that_becomes_enormous_is_refused_in_words_with_little_memory_and_time(string bomb, string words)
    {
        await using var app = await TestApp.StartAsync();
        var page = await app.As(Role.Coordinator, NotificationGiven.Panel).GetAsync("/notifications/imports");
        var file = Bomb(bomb);
        Assert.True(file.Length < Megabyte, $"{file.Length} bytes are no small file");

        var watch = Stopwatch.StartNew();
        using var peak = new PeakOfMemory();
        (await page.SubmitAsync("Upload", [("Form.File", "deaths.xlsx", file)], ("Form.System", "Example register"))).ShowsError(words);
        Assert.True(peak.Grown < 1500 * Megabyte, $"{peak.Grown / Megabyte} MB");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{watch.Elapsed}");
        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.ImportFiles.CountAsync()));
    }

    /// <summary>They are never opened: what they would become is the reader's own machine to bear.</summary>
    [Fact]
    public async Task Pictures_of_giant_size_are_taken_as_they_are_and_opened_by_nobody()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        using var peak = new PeakOfMemory();
        (await review.AddAsync(("huge.png", GiantPng()), ("huge.jpg", GiantJpeg()))).Shows("2 documents added");
        foreach (var document in await review.AllAsync())
        {
            (await review.Coordinator.GetAsync($"{review.Home}/{document.Id}?handler=Download")).HasStatus(HttpStatusCode.OK);
        }

        Assert.True(peak.Grown < 500 * Megabyte, $"{peak.Grown / Megabyte} MB");
    }

    [Fact]
    public async Task Archives_and_documents_that_unpack_to_far_more_are_refused_where_documents_are_taken()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        (string, byte[])[] files = [("report.docx", Files.Bomb()), ("table.xlsx", Bomb("nothing, a hundred million times")), ("nested.docx", Bomb("an archive in an archive"))];
        using var peak = new PeakOfMemory();
        (await review.AddAsync(files))
            .ShowsError("report.docx unpacks to far more than its size").ShowsError("table.xlsx unpacks to far more than its size").ShowsError("nested.docx must be PDF");
        Assert.Equal(0, await review.StoredAsync());
        Assert.True(peak.Grown < 500 * Megabyte, $"{peak.Grown / Megabyte} MB");
    }

    [Fact]
    public async Task Thousands_of_files_or_a_head_without_end_are_refused_before_they_are_kept()
    {
        await using var review = await AReviewWithDocuments.StartAsync();
        var answer = await review.AddAsync([.. Enumerable.Range(0, 3000).Select(number => ($"{number}.txt", Files.Text("a")))]);
        Assert.True((int)answer.Status is >= 400 and < 500 || answer.Errors.Count > 0, $"{answer.Status}");
        answer = await review.AddAsync((new string('a', 200_000) + ".txt", Files.Text("a")));
        Assert.True((int)answer.Status is >= 400 and < 500 || answer.Errors.Count > 0, $"{answer.Status}");
        Assert.Equal(0, await review.StoredAsync());
    }

    [Fact]
    public async Task Tables_of_figures_and_of_areas_and_forms_bear_a_bomb_too()
    {
        await using var app = await TestApp.StartAsync();
        (Browser Person, string Address, string Button, string Field)[] pages =
        [
            (app.As(Role.Analyst, AreaTable.England), "/analytics/denominators", "Check", "Form.File"),
            (app.As(Role.Analyst, AreaTable.England), "/analytics/import-scorecard", "Check", "Files"),
            (app.As(Role.Administrator, AreaTable.England), "/account/reference-data/areas/import", "Check", "Form.File"),
            (app.As(Role.Administrator, AreaTable.England), "/reviews/forms/sudden-unexpected-death/new-version", "Save and see it", "Upload"),
        ];
        byte[][] files =
        [
            Bomb("nothing, a hundred million times"), Files.Text(new string('"', 5_000_000)), Files.Text(new string(',', 5_000_000)), Files.Text(new string('[', 5_000_000)),
            Files.Text(string.Concat(Enumerable.Repeat("{\"item\":[", 200_000))), Files.Text(new string('\n', 5_000_000)),
        ];
        foreach (var (person, address, button, field) in pages)
        {
            foreach (var file in files)
            {
                var page = await person.GetAsync(address);
                var answer = await page.HasStatus(HttpStatusCode.OK).SubmitAsync(button, [(field, "table.csv", file)], ("Form.Source", "Invented"), ("Form.AsAt.Day", "1"), ("Form.AsAt.Month", "1"), ("Form.AsAt.Year", "2025"));
                Assert.True((int)answer.Status < 500, $"{address}: {answer.Status}");
                Assert.True(answer.Errors.Count > 0 || (int)answer.Status >= 400, $"{address} took it");
            }
        }
    }

    [Fact]
    public async Task A_fhir_message_of_endless_depth_or_breadth_is_refused()
    {
        await using var app = await Notifications.Fhir.FhirSender.StartAsync();
        string[] bodies =
        [
            Repeated("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":", 5_000, "}]}"),
            $"{{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{string.Join(',', Enumerable.Repeat("{}", 80_000))}]}}",
            $"{{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{{\"resource\":{{\"resourceType\":\"Patient\",\"extension\":[{Repeated("{\"extension\":[", 5_000, "]}")}]}}}}]}}",
        ];
        foreach (var body in bodies)
        {
            using var answer = await Notifications.Fhir.FhirSender.PostAsync(app, body);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        Assert.Equal(0, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
    }

    /// <summary>The framework puts larger files of a form on the disk, as they are.</summary>
    [Fact]
    public void No_file_of_a_case_lies_on_a_disk_unsealed_while_it_is_read()
    {
        var pages = new[] { typeof(NotificationsService), typeof(ReviewsService) }.SelectMany(service => service.Assembly.GetTypes())
            .Where(type => typeof(PageModel).IsAssignableFrom(type) && type.GetProperties().Any(property => TakesFile(property.PropertyType))).ToList();
        Assert.True(pages.Count >= 3, $"{pages.Count}");
        Assert.All(pages.Where(page => page != typeof(NewVersionModel)), page =>
            Assert.True(page.IsDefined(typeof(UploadLimitsAttribute)) || page.GetCustomAttribute<RequestFormLimitsAttribute>() is { MemoryBufferThreshold: > 100_000_000 }, page.Name));
    }

    private static bool TakesFile(Type type) => IsFile(type) || type.GetProperties().Any(property => IsFile(property.PropertyType));

    private static bool IsFile(Type type) => type == typeof(IFormFile) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type);

    private static string Repeated(string open, int times, string close) =>
        new StringBuilder().Insert(0, open, times).Append("null").Insert(open.Length * times + 4, close, times).ToString();

    private static byte[] Bomb(string kind)
    {
        var columns = string.Concat(Enumerable.Range(0, 200).Select(number => Workbook.Text($"c{number}")));
        var referring = $"<row>{string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 200))}</row>";
        return kind switch
        {
            "one long text that two million cells refer to" => Workbook.Of(Enumerable.Repeat(referring, 9_990).Prepend($"<row>{columns}</row>"), new string('a', 20_000)),
            "one long blank that two million cells refer to" => Workbook.Of(Enumerable.Repeat(referring, 9_990).Prepend($"<row>{columns}</row>"), new string('\u00A0', 20_000)),
            "elements within elements, ten million deep" => WithSheet(sheet => Write(sheet, "<a>", 10_000_000)),
            "four million shared texts" => Workbook.Of([$"<row>{columns}</row>"], Enumerable.Repeat("", 4_500_000).ToArray()),
            "nothing, a hundred million times" => WithSheet(sheet => Write(sheet, new string(' ', 1000), 150_000)),
            "an archive in an archive" => Workbook.Zip(("xl/workbook.xlsx", Encoding.Latin1.GetString(Workbook.Of([])))),
            "entities that refer to entities" => Workbook.Zip(("xl/workbook.xml", "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><workbook>&c;</workbook>")),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private static byte[] WithSheet(Action<Stream> write)
    {
        var file = new MemoryStream();
        file.Write(Workbook.Of([]));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            write(sheet);
        }

        return file.ToArray();
    }

    private static void Write(Stream stream, string text, int times)
    {
        var many = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, 1000)));
        for (var time = 0; time < times / 1000; time++)
        {
            stream.Write(many);
        }
    }

    private static byte[] GiantPng()
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, int.MaxValue);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), int.MaxValue);
        head[8] = 16;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", new byte[20_000]), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length);
        return [.. size, .. Encoding.ASCII.GetBytes(kind), .. content, 1, 2, 3, 4];
    }

    private static byte[] GiantJpeg() =>
        [0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, .. new byte[10_000], 0xFF, 0xD9];
}

[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
