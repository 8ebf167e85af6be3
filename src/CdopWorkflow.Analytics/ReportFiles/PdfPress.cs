using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>
/// Prints reports with a browser that nobody sees: one at a time, bounded in time and memory, and each once. What is printed
/// stays for a few minutes, for whoever asks again. What is asked for is waited on by nobody: a person who goes away does not stop it.
/// </summary>
public sealed partial class PdfPress(AnalyticsOptions options, IMemoryCache kept, ILogger<PdfPress> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock door = new();

    private PrintSettings Settings => options.Print;

    /// <summary>Whether a browser is named and there; where it is not, pages say how to print.</summary>
    public bool IsOn => File.Exists(Settings.Browser);

    /// <summary>The PDF when it is made within a second, nothing yet where it takes longer: ask again.</summary>
    /// <param name="html">The report. Two that say the same are printed once, and what says anything else is printed anew.</param>
    /// <exception cref="PrintFailed">The browser gave no PDF.</exception>
    public async Task<byte[]?> AskAsync(string html)
    {
        var key = ("pdf", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(html))));
        Task<byte[]> work;
        lock (door)
        {
            if (!kept.TryGetValue(key, out work!))
            {
                work = Task.Run(() => PrintAsync(html));
                kept.Set(key, work, TimeSpan.FromMinutes(10));
            }
        }

        await Task.WhenAny(work, Task.Delay(Patience));
        if (work.IsFaulted)
        {
            kept.Remove(key);
        }

        return work.IsCompleted ? await work : null;
    }

    public void Dispose() => turn.Dispose();

    private async Task<byte[]> PrintAsync(string html)
    {
        await turn.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("cdop-print-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(page, html);
            await RunAsync(folder.FullName, page, pdf);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf) : throw new PrintFailed();
        }
        finally
        {
            turn.Release();
            Remove(folder);
        }
    }

    private async Task RunAsync(string folder, string page, string pdf)
    {
        using var browser = Process.Start(Start(folder, page, pdf)) ?? throw new PrintFailed();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(Settings.TimeoutSeconds));
        try
        {
            var said = browser.StandardError.ReadToEndAsync(limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            if (browser.ExitCode != 0)
            {
                Failed(log, browser.ExitCode, (await said).Length);
            }
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            TookTooLong(log, Settings.TimeoutSeconds);
            throw new PrintFailed();
        }
    }

    private ProcessStartInfo Start(string folder, string page, string pdf)
    {
        // a shell that limits what the browser's processes may write to and then becomes the browser
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? Settings.Browser! : "/bin/sh") { RedirectStandardError = true, RedirectStandardOutput = false };
        string[] limited = OperatingSystem.IsWindows() ? [] : ["-c", string.Create(CultureInfo.InvariantCulture, $"ulimit -d {Settings.LargestMegabytes * 1024}; exec \"$@\""), "sh", Settings.Browser!];
        string[] sandbox = Settings.Sandbox ? [] : ["--no-sandbox"];
        foreach (var argument in (string[])
        [
            .. limited, "--headless", .. sandbox, "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--export-tagged-pdf", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // a browser that was ended may still write for a moment: the machine clears its temporary folder
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The browser that prints reports ended with {Code} and said {Letters} letters")]
    private static partial void Failed(ILogger logger, int code, int letters);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Printing a report took longer than {Seconds} seconds and was ended")]
    private static partial void TookTooLong(ILogger logger, int seconds);
}
