using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Reviews.DraftAnalysis;

/// <summary>What the professionals who knew the child drafted at the review meeting, for the panel to ratify or change. It rests sealed.</summary>
public sealed record DraftContent
{
    /// <summary>Who was represented.</summary>
    public IReadOnlyList<AgencyPresent> Agencies { get; init; } = [];

    /// <summary>The cause of death as it was understood, in words that identify nobody.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Passages of the cause that look like identifiers and were confirmed as harmless.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    public IReadOnlyList<FactorRecord> Factors { get; init; } = [];

    public IReadOnlyList<DomainRecord> Domains { get; init; } = [];

    /// <summary>Proposed.</summary>
    public IReadOnlyList<DeathCategory> Categories { get; init; } = [];

    /// <summary>Code of the scale of influence it is scored on.</summary>
    public string Scale { get; init; } = InfluenceScale.FormC.Code;

    /// <summary>Version of the analysis form whose words it was begun with, which the panel goes on with.</summary>
    public int? FormVersion { get; init; }

    /// <summary>Who wrote it down last.</summary>
    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The panel's analysis as it begins from this draft.</summary>
    public AnalysisContent AsAnalysis() => new() { Factors = Factors, Domains = Domains, Categories = Categories, FormVersion = FormVersion, Draft = this };
}
