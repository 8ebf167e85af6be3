using System.Text.RegularExpressions;

namespace CdopWorkflow.Reviews.Documents.Scanning;

/// <summary>Reads clamd's answer to INSTREAM. Whatever is not plainly "OK" is not clean.</summary>
public static partial class ClamAnswer
{
    public static ScanResult Read(string answer) => answer.Trim('\0', '\n', '\r', ' ') switch
    {
        "stream: OK" => new(ScanState.Clean),
        var found when found.StartsWith("stream: ", StringComparison.Ordinal) && found.EndsWith(" FOUND", StringComparison.Ordinal) => new(ScanState.Infected, Name(found)),
        var error when error.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase) => new(ScanState.TooLarge),
        _ => new(ScanState.Waiting),
    };

    /// <summary>The name is shown to people and audited: nothing but what signatures are named with.</summary>
    private static string Name(string found) => Unusual().Replace(found["stream: ".Length..^" FOUND".Length], "") is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : "unnamed";

    [GeneratedRegex(@"[^\w.\-/:+()]")]
    private static partial Regex Unusual();
}
