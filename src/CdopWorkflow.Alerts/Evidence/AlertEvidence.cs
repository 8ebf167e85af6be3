using System.Text.Json;
using CdopWorkflow.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Evidence;

/// <summary>What an alert rests on, as it was told last: kept when the rule is no longer met, so that one can still see why.</summary>
public sealed class AlertEvidence
{
    public Guid AlertId { get; set; }

    /// <summary>A <see cref="Told"/>, as JSON: it is shown and never searched.</summary>
    public string Body { get; set; } = "";

    public Told Value => JsonSerializer.Deserialize<Told>(Body)!;

    public void Take(ThemeDetected theme) => Body = JsonSerializer.Serialize(new Told(
        theme.ThemeInWords, theme.ThemeVersion, theme.Findings ?? [], theme.Series ?? [], theme.Contributing ?? [], theme.StandsOutNationally, theme.CountingLine, theme.CountingChanceInWords));

    internal static void Map(ModelBuilder model) => model.Entity<AlertEvidence>(evidence =>
    {
        evidence.ToTable("alert_evidence");
        evidence.HasKey(row => row.AlertId);
        evidence.Ignore(row => row.Value);
        evidence.Property(row => row.AlertId).ValueGeneratedNever();
    });

    /// <summary>The parts of the event that the alert's page shows.</summary>
    public sealed record Told(
        string? ThemeInWords, int? ThemeVersion, IReadOnlyList<ThemeFinding> Findings, IReadOnlyList<ThemeSeries> Series, IReadOnlyList<string> Contributing, bool StandsOutNationally,
        int? CountingLine = null, string? CountingChanceInWords = null);
}
