using System.Globalization;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>
/// The clock of a process as its operating system tells it, moved by libfaketime (Debian's package faketime): the program itself knows
/// nothing of it. What measures how long something took goes on evenly, as it does when an administrator sets a clock.
/// </summary>
public sealed class MovableClock : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-clock-").FullName;
    private readonly string library;

    private MovableClock(string library) => this.library = library;

    private string Setting => Path.Combine(folder, "offset");

    /// <summary>A clock that is right until it is moved; skips the test where libfaketime is not installed.</summary>
    public static MovableClock Right()
    {
        var library = Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*").Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(library is null, "libfaketime is not installed: Debian has it in the package faketime.");
        var clock = new MovableClock(library!);
        clock.MoveTo(TimeSpan.Zero);
        return clock;
    }

    /// <summary>What a process is started with to live by this clock.</summary>
    public IReadOnlyDictionary<string, string> Environment() => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = library,
        ["FAKETIME_TIMESTAMP_FILE"] = Setting,
        ["FAKETIME_CACHE_DURATION"] = "1",
        ["FAKETIME_DONT_RESET"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["NO_FAKE_STAT"] = "1",
    };

    /// <summary>So far ahead of the right time, or behind it, within a second.</summary>
    public void MoveTo(TimeSpan ahead)
    {
        File.WriteAllText($"{Setting}.new", string.Create(CultureInfo.InvariantCulture, $"{ahead.TotalSeconds:+0;-0;+0}\n"));
        File.Move($"{Setting}.new", Setting, overwrite: true);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
