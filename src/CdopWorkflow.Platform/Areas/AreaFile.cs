using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Platform.Areas;

/// <summary>
/// Reads the lines of an area file (comma-separated, quoted where needed, # for comments) and refuses, with the number
/// of the line, what would make the hierarchy ambiguous: two parents at once, an unknown parent, a prefix used twice.
/// </summary>
internal static class AreaFile
{
    public static List<AreaPeriod> Read(TextReader text, ReferenceFaults faults)
    {
        List<AreaPeriod> periods = [];
        foreach (var (line, fields) in CsvLines.Read(text, ReferenceTable.Areas.Heading(), faults))
        {
            if (Parse(fields, line, faults) is { } period)
            {
                periods.Add(period);
            }
        }

        Check(periods, faults);
        return periods;
    }

    private static AreaPeriod? Parse(string[] values, int line, ReferenceFaults faults)
    {
        if (values is [var kind, var code, var name, var parent, var from, var to, var prefix, var successors]
            && Enum.TryParse<AreaKind>(kind, out var areaKind) && Enum.IsDefined(areaKind) && code != "" && name != "")
        {
            return new(line, areaKind, code, name, Blank(parent), CsvLines.Date(from, line, faults), CsvLines.Date(to, line, faults), Blank(prefix), successors.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        faults.Add(line, $"expected {ReferenceTable.Areas.Heading()}");
        return null;
    }

    private static string? Blank(string value) => value == "" ? null : value;

    private static void Check(List<AreaPeriod> periods, ReferenceFaults faults)
    {
        var byCode = periods.ToLookup(period => period.Code);
        foreach (var period in periods)
        {
            CheckParent(period, byCode, faults);
            CheckSuccessors(period, byCode, faults);
            if (byCode[period.Code].Any(other => other.Line != period.Line && other.Overlaps(period)))
            {
                faults.Add(period.Line, $"{period.Code} has two lines for the same day");
            }

            if (byCode[period.Code].Any(other => other.Kind != period.Kind || other.ReferencePrefix != period.ReferencePrefix))
            {
                faults.Add(period.Line, $"{period.Code} changes its kind or its reference prefix");
            }
        }

        var twice = periods.Where(period => period.ReferencePrefix is not null).GroupBy(period => period.ReferencePrefix)
            .FirstOrDefault(group => group.DistinctBy(period => period.Code).Count() > 1);
        if (twice is not null)
        {
            faults.Add(twice.Last().Line, $"the reference prefix {twice.Key} is used twice");
        }

        if (!byCode.Contains(AreaTable.England))
        {
            faults.Add(0, $"England, {AreaTable.England}, is not in the file");
        }
    }

    /// <summary>A panel whose successor nobody knows would take what it held with it.</summary>
    private static void CheckSuccessors(AreaPeriod period, ILookup<string, AreaPeriod> byCode, ReferenceFaults faults)
    {
        if (period.Kind == AreaKind.Panel && period.SucceededBy.FirstOrDefault(code => byCode[code].All(other => other.Kind != AreaKind.Panel)) is { } unknown)
        {
            faults.Add(period.Line, $"{unknown}, which takes the place of {period.Code}, is not a panel of this file");
        }
    }

    private static void CheckParent(AreaPeriod period, ILookup<string, AreaPeriod> byCode, ReferenceFaults faults)
    {
        if ((period.Kind == AreaKind.Panel) != (period.ReferencePrefix is { Length: 3 }))
        {
            faults.Add(period.Line, "a panel has a reference prefix of three letters, nothing else has one");
        }

        if (period.Kind == AreaKind.Country ? period.Parent is not null : !byCode[period.Parent ?? ""].Any(parent => parent.Kind == period.Kind - 1))
        {
            faults.Add(period.Line, $"the parent of a {period.Kind} must be one level up and in the file");
        }
    }
}
