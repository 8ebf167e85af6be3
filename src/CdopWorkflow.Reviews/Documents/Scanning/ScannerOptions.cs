using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Documents.Scanning;

/// <summary>Section "Reviews:Scanner": the virus scanner, ClamAV's clamd. Without an address there is none, and the pages say so.</summary>
public sealed record ScannerOptions
{
    public const string Section = "Reviews:Scanner";

    /// <summary>"tcp://127.0.0.1:3310" or "unix:/run/clamav/clamd.ctl"; empty for no scanner.</summary>
    [RegularExpression(@"(tcp://[\w.\-\[\]:]+:\d{1,5}|unix:/.+)?", ErrorMessage = "Reviews:Scanner:Address must be like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl")]
    public string Address { get; init; } = "";

    /// <summary>After so many seconds without a whole answer the document waits for the next round.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 60;

    public bool IsOn => Address.Length > 0;
}
