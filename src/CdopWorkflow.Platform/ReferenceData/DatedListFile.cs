using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>Reads organisations or boards, and says by line what would make them ambiguous.</summary>
internal static partial class DatedListFile
{
    /// <summary>More would be no help in a field, and slow on a telephone: an installation keeps those it has to do with.</summary>
    private const int Most = 2000;

    private static readonly string[] Kinds =
        ["ambulance", "care-board", "child-health", "coroner", "council", "gp-practice", "hospice", "hospital", "other", "police", "registrar", "trust"];

    public static DatedList Read(TextReader text, ReferenceTable table, AreaTable areas, ReferenceFaults faults)
    {
        List<DatedEntry> entries = [];
        foreach (var (line, fields) in CsvLines.Read(text, table.Heading(), faults))
        {
            if (fields is not [var code, var name, var detail, var from, var to, var successors])
            {
                faults.Add(line, $"expected {table.Heading()}");
                continue;
            }

            entries.Add(new DatedEntry(line, code.ToUpperInvariant(), name, detail, CsvLines.Date(from, line, faults), CsvLines.Date(to, line, faults), successors.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            CheckOne(entries[^1], table, areas, faults);
        }

        if (entries.Count > Most)
        {
            faults.Add(0, $"The file has {entries.Count} lines. Keep to the {Most} that your area has to do with");
        }

        CheckTogether(entries, faults);
        return new DatedList(entries);
    }

    private static void CheckOne(DatedEntry entry, ReferenceTable table, AreaTable areas, ReferenceFaults faults)
    {
        if (!Code().IsMatch(entry.Code))
        {
            faults.Add(entry.Line, $"{CsvLines.Short(entry.Code)} is not a code of 2 to 12 letters and digits");
        }

        if (entry.Name.Length is 0 or > 200)
        {
            faults.Add(entry.Line, "the name must have between 1 and 200 characters");
        }

        if (entry.From > entry.To)
        {
            faults.Add(entry.Line, "the last day is before the first");
        }

        if (table == ReferenceTable.Organisations && !Kinds.Contains(entry.Detail))
        {
            faults.Add(entry.Line, $"{CsvLines.Short(entry.Detail)} is not a kind. Use one of {string.Join(", ", Kinds)}");
        }

        if (table == ReferenceTable.CareBoards && entry.Detail.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(code => areas.Council(code) is null) is { } unknown)
        {
            faults.Add(entry.Line, $"{CsvLines.Short(unknown)} is not the code of a council");
        }
    }

    private static void CheckTogether(List<DatedEntry> entries, ReferenceFaults faults)
    {
        var byCode = entries.ToLookup(entry => entry.Code);
        foreach (var entry in entries)
        {
            if (byCode[entry.Code].Any(other => other.Line < entry.Line && other.Overlaps(entry)))
            {
                faults.Add(entry.Line, $"{CsvLines.Short(entry.Code)} has two lines for the same day");
            }

            if (entry.SucceededBy.FirstOrDefault(code => !byCode.Contains(code.ToUpperInvariant())) is { } unknown)
            {
                faults.Add(entry.Line, $"{CsvLines.Short(unknown)}, which is said to follow it, is not in the file");
            }
        }
    }

    [GeneratedRegex("^[A-Z0-9]{2,12}$")]
    private static partial Regex Code();
}
