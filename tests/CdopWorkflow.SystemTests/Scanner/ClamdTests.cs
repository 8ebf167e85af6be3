using System.IO.Compression;
using System.Text;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Documents.Scanning;
using Microsoft.Extensions.Logging.Abstractions;

namespace CdopWorkflow.SystemTests.Scanner;

/// <summary>The scanner's client against the real clamd, over its port and over its socket.</summary>
public sealed class ClamdTests : IAsyncLifetime
{
    private Clamd clamd = null!;

    public async ValueTask InitializeAsync() => clamd = await Clamd.StartAsync();

    public ValueTask DisposeAsync() => clamd.DisposeAsync();

    [Fact]
    public async Task Clamd_finds_what_its_signatures_name_also_in_an_office_file_and_nothing_else()
    {
        foreach (var address in new[] { clamd.Tcp, clamd.Unix })
        {
            Assert.Equal(new ScanResult(ScanState.Infected, $"{Clamd.TestVirus}.UNOFFICIAL"), await ScanAsync(address, Clamd.TestFile));
            Assert.Equal(new ScanResult(ScanState.Infected, $"{Clamd.Marker}.UNOFFICIAL"), await ScanAsync(address, Packed($"A letter: {Clamd.MarkedWords}")));
            Assert.Equal(new ScanResult(ScanState.Clean), await ScanAsync(address, Packed("A letter with nothing in it")));
            Assert.Equal(new ScanResult(ScanState.Clean), await ScanAsync(address, Encoding.UTF8.GetBytes(new string('a', Clamd.LargestStream - 1))));
        }
    }

    [Fact]
    public async Task What_is_too_large_for_clamd_is_not_called_clean()
    {
        foreach (var address in new[] { clamd.Tcp, clamd.Unix })
        {
            Assert.Equal(new ScanResult(ScanState.TooLarge), await ScanAsync(address, new byte[25 * Clamd.LargestStream]));
            Assert.Equal(new ScanResult(ScanState.TooLarge), await ScanAsync(address, new byte[Clamd.LargestStream + 1]));
        }
    }

    [Fact]
    public async Task A_clamd_that_was_killed_leaves_files_waiting_until_it_is_back()
    {
        await clamd.KillAsync();
        Assert.Equal(ScanState.Waiting, (await ScanAsync(clamd.Tcp, Clamd.TestFile)).State);
        Assert.Equal(ScanState.Waiting, (await ScanAsync(clamd.Unix, Clamd.TestFile)).State);

        await clamd.LaunchAsync();
        Assert.Equal(ScanState.Infected, (await ScanAsync(clamd.Tcp, Clamd.TestFile)).State);
        Assert.Equal(ScanState.Infected, (await ScanAsync(clamd.Unix, Clamd.TestFile)).State);
    }

    private static Task<ScanResult> ScanAsync(string address, byte[] file) =>
        new ClamScanner(new ScannerOptions { Address = address, TimeoutSeconds = 20 }, NullLogger<ClamScanner>.Instance).ScanAsync(file, CancellationToken.None);

    private static byte[] Packed(string text)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document>{text}</w:document>") })
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
