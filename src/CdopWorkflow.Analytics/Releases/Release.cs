namespace CdopWorkflow.Analytics.Releases;

/// <summary>Something that left: which report, under which rule, and every figure that was told or hidden in it. Kept for ever.</summary>
public sealed class Release
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Counts the releases of a region and year from 1: each was protected against all before it.</summary>
    public int Number { get; set; }

    public string Area { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>The financial year around the period: figures of its quarters add up to those of the year.</summary>
    public string Year { get; set; } = "";

    public string Period { get; set; } = "";

    public int ReportVersion { get; set; }

    public DateTimeOffset At { get; set; }

    public string ByName { get; set; } = "";

    public string RuleSet { get; set; } = "";

    /// <summary>Titles of the tables, a line each.</summary>
    public string Tables { get; set; } = "";

    public int Told { get; set; }

    public int Hidden { get; set; }

    /// <summary>Who let it out although numbers could be worked out, who had asked, and why; null where it withstood the attack.</summary>
    public string? Overridden { get; set; }

    /// <summary>Keys of the numbers that can be worked out since, a line each: they block no later release.</summary>
    public string GivenUp { get; set; } = "";

    /// <summary>The figures themselves, hidden ones included: this stays inside.</summary>
    public string Ledger { get; set; } = "";
}
