using System.Text.Json;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Attack;

/// <summary>
/// The Big List of Naughty Strings (Max Woolf, MIT: blns-license.txt beside it), and those of our own: line ends that would forge a line
/// of a log, cells that a spreadsheet would run, markup, SQL, names of files.
/// </summary>
internal static class NaughtyStrings
{
    private static readonly string[] Ours =
    [
        "first\r\ninfo: forged line of a log", "first\nforged\tline", "=HYPERLINK(\"http://example.org\",\"x\")", "+1+1|cmd", "-2+3", "@SUM(A1:A9)", "\t=1+1",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}${7*7}<%= 7*7 %>", "'; drop table review; --", "' or '1'='1", "../../../../etc/passwd", "..\\..\\boot.ini",
        "con.txt", "a\u202Ecod.exe", "\u0000null", "\uD83D", "\uFFFE", new('a', 3999), new('\u0301', 500), "Ǆ ß İ ı ﬃ Σς", "عربى\u200F", "한국어", "Siân Ŵyn O’Ddwyer-Þór",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Ours,
        .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Solution.Root, "tests", "CdopWorkflow.Tests", "Attack", "blns.json")))!.Where(text => text.Length > 0),
    ];
}
