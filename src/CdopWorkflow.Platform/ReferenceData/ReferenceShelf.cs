using CdopWorkflow.Platform.Areas;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>The tables in force, in memory. Each process looks every minute whether somebody put another one in force.</summary>
public sealed class ReferenceShelf(ReferenceFolder folder, AreaTable areas, ILogger<ReferenceShelf> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ReferenceTable, (DateTime Written, long Length)?> seen = [];
    private readonly Dictionary<ReferenceTable, ReferenceContent> read = [];

    public AreaTable Areas => areas;

    public DatedList Organisations => Of(ReferenceTable.Organisations).List!;

    public DatedList CareBoards => Of(ReferenceTable.CareBoards).List!;

    public PostcodeTable Postcodes => Of(ReferenceTable.Postcodes).Postcodes!;

    /// <summary>Whether an administrator brought this table. What is shipped of organisations and postcodes is invented, and offered to nobody.</summary>
    public bool HasOwn(ReferenceTable table) => folder.StampOf(table) is not null;

    public string SourceOf(ReferenceTable table) => folder.HeaderOf(table).Source;

    public ReferenceContent Of(ReferenceTable table)
    {
        lock (gate)
        {
            return read.TryGetValue(table, out var content) ? content : Load(table);
        }
    }

    /// <summary>Reads anew what has changed. A table with a fault is not taken: the one before stays in use.</summary>
    public void Renew()
    {
        lock (gate)
        {
            foreach (var table in Enum.GetValues<ReferenceTable>())
            {
                // areas are in use from the start, whoever reads them; the others from the first time that somebody asks
                if (folder.StampOf(table) != seen.GetValueOrDefault(table) && (table == ReferenceTable.Areas || read.ContainsKey(table)))
                {
                    Load(table);
                }
            }
        }
    }

    private ReferenceContent Load(ReferenceTable table)
    {
        var faults = new ReferenceFaults();
        seen[table] = folder.StampOf(table);
        var content = folder.Read(table, areas, faults);
        if (faults.Found is [var fault, ..])
        {
            log.LogError("The table {Table} in the reference folder is not used: {Fault}", table.Code(), fault.ToString());
            return read.TryGetValue(table, out var before) ? before : read[table] = ReferenceFolder.ReadShipped(table, areas);
        }

        if (content.Areas is { } hierarchy)
        {
            areas.TakeOver(hierarchy);
        }

        return read[table] = content;
    }
}
