using System.Collections.Frozen;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Platform.Areas;

/// <summary>
/// Who lies in whom, at a date: council in panel in region in England. Everything is asked with a date because councils
/// merge and panels regroup; a death keeps the areas of its day. Panels are local arrangements: an installation may
/// replace the shipped table by its own file.
/// </summary>
public sealed class AreaTable
{
    /// <summary>The GSS code of England, the root of the hierarchy.</summary>
    public const string England = "E92000001";

    private volatile Hierarchy now;

    private AreaTable(List<AreaPeriod> lines)
    {
        now = new Hierarchy(lines);
    }

    /// <summary>The table shipped with the program: England's upper-tier councils today and those closed since 2019.</summary>
    public static AreaTable Shipped { get; } = LoadShipped();

    /// <summary>Reads a table; a fault throws <see cref="FormatException"/> that names the line.</summary>
    public static AreaTable Load(TextReader text)
    {
        var faults = new ReferenceFaults();
        var table = Read(text, faults);
        return faults.Found is [var fault, ..] ? throw new FormatException($"Areas, line {fault.Line}: {fault.Reason}") : table;
    }

    /// <summary>Reads a table; with a fault it is of no use.</summary>
    public static AreaTable Read(TextReader text, ReferenceFaults faults) => new(AreaFile.Read(text, faults));

    /// <summary>Every area ever, closed ones included, in order of name.</summary>
    public IEnumerable<Area> All => now.Areas.Values.OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers from now on as another table does, which an administrator put in its place.</summary>
    public void TakeOver(AreaTable other) => now = other.now;

    /// <summary>An area of any kind, closed ones included, or null where the code is unknown.</summary>
    public Area? Find(string code) => now.Areas.GetValueOrDefault(code);

    /// <summary>A council, closed ones included, or null where the code is unknown or not a council's.</summary>
    public Area? Council(string code) => Find(code) is { Kind: AreaKind.Council } council ? council : null;

    /// <summary>The name to show; a code nobody knows is shown as it is.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    public IEnumerable<Area> Panels(DateOnly on) => Existing(AreaKind.Panel, on);

    /// <summary>Every panel ever, those that exist at a date first: what a closed one held is still to be worked on.</summary>
    public IEnumerable<Area> PanelsEver(DateOnly on) => All.Where(area => area.Kind == AreaKind.Panel).OrderByDescending(area => area.ExistsOn(on));

    public IEnumerable<Area> Councils(DateOnly on) => Existing(AreaKind.Council, on);

    public IEnumerable<Area> Regions(DateOnly on) => Existing(AreaKind.Region, on);

    /// <summary>The one panel that reviews for a council at a date; null where the council is unknown or did not exist.</summary>
    public Area? PanelOf(string councilCode, DateOnly on) =>
        Council(councilCode) is null ? null : AncestorsAndSelf(councilCode, on).FirstOrDefault(area => area.Kind == AreaKind.Panel);

    /// <summary>The region around a council or a panel (or the region itself) at a date.</summary>
    public Area? RegionOf(string code, DateOnly on) =>
        AncestorsAndSelf(code, on).FirstOrDefault(area => area.Kind == AreaKind.Region);

    /// <summary>Whether an area is another one or lies in it at a date.</summary>
    public bool IsWithin(string code, string ancestor, DateOnly on) =>
        AncestorsAndSelf(code, on).Any(area => area.Code == ancestor);

    /// <summary>
    /// Whose people answer for an area at a date, the nearest first: its own, then those of the areas around it. A panel that has closed
    /// by then is answered for by those that took its place, or that took theirs, and by nobody else.
    /// </summary>
    public IReadOnlyList<string> AnsweringFor(string code, DateOnly on)
    {
        List<string> answering = [code];
        var next = new Queue<string>([code]);
        while (next.TryDequeue(out var area))
        {
            answering.AddRange(AncestorsAndSelf(area, on).Select(around => around.Code).Except(answering).ToList());
            foreach (var successor in Find(area) is { Kind: AreaKind.Panel, Closed: { } closed } panel && closed < on ? panel.SucceededBy.Except(answering) : [])
            {
                answering.Add(successor);
                next.Enqueue(successor);
            }
        }

        return answering;
    }

    /// <summary>The councils whose deaths of one day are a panel's to review today: its own of that day, and those of panels whose place it took.</summary>
    public IEnumerable<Area> CouncilsOf(string panel, DateOnly on, DateOnly today) =>
        Councils(on).Where(council => PanelOf(council.Code, on) is { } then && AnsweringFor(then.Code, today).Contains(panel));

    /// <summary>The areas one level down at a date, in order of name.</summary>
    public IEnumerable<Area> Children(string code, DateOnly on)
    {
        var known = now;
        return known.Children[code].Where(line => line.Covers(on)).Select(line => known.Areas[line.Code]);
    }

    /// <summary>The area, its panel, its region and England at a date, as far as they exist; empty where it did not exist then.</summary>
    public IEnumerable<Area> AncestorsAndSelf(string code, DateOnly on)
    {
        var known = now;
        for (var next = code; next is not null;)
        {
            var line = known.Periods[next].FirstOrDefault(period => period.Covers(on));
            if (line is null)
            {
                yield break;
            }

            yield return known.Areas[line.Code];
            next = line.Parent;
        }
    }

    private IEnumerable<Area> Existing(AreaKind kind, DateOnly on) => All.Where(area => area.Kind == kind && area.ExistsOn(on));

    /// <summary>What is said of each code, to see what another table would change.</summary>
    internal IReadOnlyDictionary<string, string> Lines() => now.Periods.ToDictionary(
        group => group.Key,
        group => string.Join('\n', group.OrderBy(line => line.To ?? DateOnly.MaxValue)
            .Select(line => $"{line.Kind}|{line.Name}|{line.Parent}|{line.From:O}|{line.To:O}|{line.ReferencePrefix}|{string.Join(' ', line.SucceededBy)}")));

    private static AreaTable LoadShipped()
    {
        using var stream = typeof(AreaTable).Assembly.GetManifestResourceStream(typeof(AreaTable), "areas.csv")!;
        using var reader = new StreamReader(stream);
        return Read(reader, new ReferenceFaults());
    }

    /// <summary>All of a table at once, so that it can be changed for another between two questions.</summary>
    private sealed class Hierarchy
    {
        public Hierarchy(List<AreaPeriod> lines)
        {
            Periods = lines.ToLookup(line => line.Code);
            Areas = Periods.Select(Describe).ToFrozenDictionary(area => area.Code);

            // in order of name once and for all: pages walk the hierarchy of many years
            Children = lines.OrderBy(line => Areas[line.Code].Name, StringComparer.OrdinalIgnoreCase).ToLookup(line => line.Parent ?? "");
        }

        public FrozenDictionary<string, Area> Areas { get; }

        public ILookup<string, AreaPeriod> Periods { get; }

        public ILookup<string, AreaPeriod> Children { get; }

        /// <summary>An area over all its lines: the latest name, the first and the last day.</summary>
        private static Area Describe(IGrouping<string, AreaPeriod> lines)
        {
            var latest = lines.MaxBy(line => line.To ?? DateOnly.MaxValue)!;
            var opened = lines.Any(line => line.From is null) ? null : lines.Min(line => line.From);
            return new Area(latest.Kind, latest.Code, latest.Name, latest.ReferencePrefix, opened, latest.To, latest.SucceededBy);
        }
    }
}
