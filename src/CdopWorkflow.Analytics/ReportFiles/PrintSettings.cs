namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>How reports are printed as PDF.</summary>
public sealed record PrintSettings
{
    /// <summary>Path of Chromium or Chrome; without it, pages say how to print.</summary>
    public string? Browser { get; init; }

    /// <summary>After so long the browser is ended and there is no PDF.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>The most memory that each process of the browser may write to, in millions of bytes.</summary>
    public int LargestMegabytes { get; init; } = 1024;

    /// <summary>
    /// Whether the browser may lock itself in. Only where the program runs as root in a container that forbids it must this be
    /// false.
    /// </summary>
    public bool Sandbox { get; init; } = true;
}
