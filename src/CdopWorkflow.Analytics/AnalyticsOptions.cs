using CdopWorkflow.Analytics.ReportFiles;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics;

/// <summary>What an installation may set about its figures. Section "Analytics".</summary>
public sealed record AnalyticsOptions
{
    public const string Section = "Analytics";

    /// <summary>When a theme stands out. A change of its numbers takes a new <see cref="ThemeRule.Version"/>.</summary>
    public ThemeRule ThemeRule { get; init; } = new();

    /// <summary>The numbers of the disclosure rule set.</summary>
    public DisclosureSettings Disclosure { get; init; } = new();

    /// <summary>A field known in fewer than this many percent of reviews is a gap.</summary>
    public int CompletenessPercent { get; init; } = 90;

    /// <summary>A target that is missed by no more than this many percent of it is amber, beyond it red.</summary>
    public decimal ScorecardAmberPercent { get; init; } = 5;

    /// <summary>How reports are printed as PDF.</summary>
    public PrintSettings Print { get; init; } = new();

    /// <summary>What is wrong with the settings, in an administrator's words.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var fault in ThemeRule.Faults())
        {
            yield return fault;
        }

        if (CompletenessPercent is < 1 or > 100)
        {
            yield return "Analytics:CompletenessPercent must be between 1 and 100";
        }

        if (Print is { TimeoutSeconds: < 1 or > 600 } or { LargestMegabytes: < 128 })
        {
            yield return "Analytics:Print:TimeoutSeconds must be between 1 and 600, and LargestMegabytes at least 128";
        }

        if (ScorecardAmberPercent is < 0 or > 50)
        {
            yield return "Analytics:ScorecardAmberPercent must be between 0 and 50";
        }
    }
}
