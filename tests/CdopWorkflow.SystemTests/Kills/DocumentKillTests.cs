using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>An upload that dies in the middle leaves nothing, neither in the database nor beside it; one that was answered is there, byte for byte.</summary>
public sealed class DocumentKillTests
{
    private const string Marker = "MarkerOfAKilledUpload";
    private const int Kills = 4;

    [Fact]
    public async Task An_upload_that_is_killed_leaves_no_half_document_and_loses_no_finished_one()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(reference);
        await using var installation = await Installation.OfAsync(app);
        var temporary = Directory.CreateDirectory(Path.Combine(installation.Folder, "temporary")).FullName;
        var (answered, sent, random) = (new List<string>(), new Dictionary<string, string>(), new Random(3));
        for (var kill = 0; kill < Kills; kill++)
        {
            // without diagnostics: .NET would put pipes into the folder, and whoever reads a pipe waits for its writer
            var settings = new Dictionary<string, string> { ["TMPDIR"] = temporary, ["ASPNETCORE_TEMP"] = temporary, ["DOTNET_EnableDiagnostics"] = "0" };
            await using var serving = await CdopProcess.ServeAsync(installation.Folder, null, settings);
            var coordinator = installation.BrowserOf(serving, new Person("c", "Cora Coordinator", [new Grant(Role.Coordinator, ADeath.Panel)]));
            await AddAsync(coordinator, reference, FileNumber(kill * 10, sent), answered, null);

            // the second stops in the middle and is killed there, or is killed a moment after its last byte
            var middle = kill % 2 == 0 ? serving.Kill : (Action?)null;
            var uploading = AddAsync(coordinator, reference, FileNumber((kill * 10) + 1, sent), answered, middle);
            if (middle is null)
            {
                await Task.Delay(random.Next(0, 400), TestContext.Current.CancellationToken);
                serving.Kill();
            }

            await uploading;
            Assert.DoesNotContain(Directory.EnumerateFiles(temporary, "*", SearchOption.AllDirectories), file => File.ReadAllText(file, Encoding.Latin1).Contains(Marker, StringComparison.Ordinal));
        }

        Assert.True(answered.Count >= Kills, "Hardly anything was uploaded.");
        var (stored, contents, audited) = await StoredAsync(installation);
        Assert.Equal(stored.Count, contents);
        Assert.All(stored, file => Assert.Equal(sent[file.Key], file.Value));
        Assert.Empty(answered.Except(stored.Keys));
        Assert.Equal(stored.Count, audited);
        TestContext.Current.SendDiagnosticMessage("{0} uploads, {1} answered, {2} stored", sent.Count, answered.Count, stored.Count);
    }

    /// <returns>Fingerprint of every document by its name; how many contents there are; how many additions the audit log tells of.</returns>
    private static async Task<(Dictionary<string, string> Documents, int Contents, int Audited)> StoredAsync(Installation installation)
    {
        var (stored, contents, audited) = (new Dictionary<string, string>(), 0, 0);
        await installation.WithAsync(async host =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            var (db, sealer) = (scope.ServiceProvider.GetRequiredService<ReviewsDb>(), scope.ServiceProvider.GetRequiredService<Sealer>());
            foreach (var document in await db.Set<Document>().AsNoTracking().ToListAsync())
            {
                var content = await db.Set<DocumentContent>().AsNoTracking().SingleOrDefaultAsync(known => known.DocumentId == document.Id);
                stored[sealer.Open<DocumentDetails>(document.Details).FileName] = content is null ? "none" : Convert.ToHexStringLower(SHA256.HashData(sealer.OpenBytes(content.Sealed)));
            }

            contents = await db.Set<DocumentContent>().CountAsync();
            audited = await db.AuditEntries.CountAsync(entry => entry.Action == "DocumentAdded");
        });
        return (stored, contents, audited);
    }

    /// <summary>Six megabytes that are like no other file's.</summary>
    private static (string Name, byte[] Bytes) FileNumber(int number, Dictionary<string, string> sent)
    {
        var bytes = Encoding.ASCII.GetBytes($"%PDF-1.7\n% {Marker} {number} {new string('x', 6_000_000)}\n%%EOF");
        sent[$"{number}.pdf"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return ($"{number}.pdf", bytes);
    }

    /// <param name="coordinator">Who sends it.</param>
    /// <param name="reference">The review.</param>
    /// <param name="file">Its name and bytes.</param>
    /// <param name="answered">Where its name is noted once the upload was answered.</param>
    /// <param name="atTheMiddle">Done when half of it has been sent.</param>
    private static async Task AddAsync(Browser coordinator, string reference, (string Name, byte[] Bytes) file, List<string> answered, Action? atTheMiddle)
    {
        var home = $"/reviews/{reference}/documents";
        try
        {
            var token = (await coordinator.GetAsync(home)).Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var content = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" },
                { new StringContent("A report"), "Form.Title" },
                { new StringContent("PostMortemReport"), "Form.Kind" },
                { new HalvedContent(file.Bytes, atTheMiddle), "Form.Files", file.Name },
            };
            (await coordinator.PostAsync(home, content)).Shows("1 document added");
            answered.Add(file.Name);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
        {
            // the process was killed before it answered
        }
    }

    /// <summary>Sends one half, does something, and goes on with the other.</summary>
    private sealed class HalvedContent(byte[] bytes, Action? atTheMiddle) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            atTheMiddle?.Invoke();
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
