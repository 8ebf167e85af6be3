using System.Globalization;
using System.Text;
using CdopWorkflow.Platform.Audit;

namespace CdopWorkflow.Web.AuditTrail;

/// <summary>Entries as a table for a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe before it.</summary>
public static class AuditCsv
{
    private const string Formula = "=+-@\t\r\n";

    public static byte[] Of(IEnumerable<AuditEntry> entries)
    {
        var text = new StringBuilder("Number,When (UTC),Account,Name,Action,Subject,Area,Detail,Hash\r\n");
        foreach (var entry in entries)
        {
            string[] cells =
            [
                entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                entry.Who, entry.WhoName, entry.Action, entry.Subject, entry.Area, entry.Detail, entry.Hash,
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && Formula.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
