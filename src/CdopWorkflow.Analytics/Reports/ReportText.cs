namespace CdopWorkflow.Analytics.Reports;

/// <summary>What people wrote for a section. It says nothing of any one child.</summary>
public sealed class ReportText
{
    public const int Longest = 20_000;

    public Guid ReportId { get; set; }

    public string Section { get; set; } = "";

    public string Words { get; set; } = "";

    /// <summary>Whether the public version leaves it out.</summary>
    public bool InsideOnly { get; set; }

    /// <summary>Counts the changes, so that nobody overwrites what they have not read.</summary>
    public int Version { get; set; }
}
