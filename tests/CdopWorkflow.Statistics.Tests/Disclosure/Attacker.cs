using System.Diagnostics;

namespace CdopWorkflow.Statistics.Tests.Disclosure;

/// <summary>The independent attacker in tests/disclosure-attack, which is Python: it shares no line with what it judges.</summary>
internal static class Attacker
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "disclosure-attack");

    internal static bool IsInstalled { get; } = Runs(["--version"]).Status == 0;

    internal static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>0 safe, 1 at risk, 2 bad or contradictory.</summary>
    internal static (int Status, string Text) Attacks(string published, string truth, string extension, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("attack");
        try
        {
            var (shown, known) = (Path.Combine(folder.FullName, "shown." + extension), Path.Combine(folder.FullName, "truth." + extension));
            File.WriteAllText(shown, published);
            File.WriteAllText(known, truth);
            return Runs([Path.Combine(Folder, "attacker.py"), shown, "--truth", known, .. options]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Status, string Text) Runs(IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, text + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "python3 is not installed");
        }
    }
}
