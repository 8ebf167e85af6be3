using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// What is known under a key about a death that came under review. Highest version wins and a withdrawal is remembered even
/// when it comes first, so any order and any number of deliveries leave the same row.
/// </summary>
public sealed class RecordedDeath
{
    public Guid FactKey { get; set; }

    /// <summary>Of the content; 0 while only a withdrawal has arrived.</summary>
    public int Version { get; set; }

    /// <summary>Version of the latest withdrawal, 0 for none.</summary>
    public int EndedVersion { get; set; }

    /// <summary>Whether the row is part of the figures.</summary>
    public bool Counts { get; set; }

    public string Panel { get; set; } = "";

    public string Council { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>Month of death, "2025-03": text, because it sorts by time and is no day.</summary>
    public string Month { get; set; } = "";

    public AgeBand AgeBand { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public void Learn(DeathRecorded fact, string region, DateTimeOffset now)
    {
        if (fact.Version <= Version)
        {
            return;
        }

        Version = fact.Version;
        (Panel, Council, Region) = (fact.Panel, fact.Council, region);
        (Month, AgeBand) = (fact.Month.ToString(), fact.AgeBand);
        Settle(now);
    }

    public void End(int version, DateTimeOffset now)
    {
        EndedVersion = Math.Max(EndedVersion, version);
        Settle(now);
    }

    private void Settle(DateTimeOffset now)
    {
        Counts = Version > EndedVersion;
        ChangedAt = now;
    }
}
