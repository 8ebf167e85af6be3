using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.DraftAnalysis;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>Finds the analysis of a review, and opens what it says.</summary>
public sealed class AnalysisFile(ReviewsDb db, Sealer sealer, DraftFile drafts, FormRegister forms, PanelOptions options, TimeProvider clock)
{
    /// <summary>The analysis last begun, decided or not; null where nobody has recorded anything.</summary>
    public Task<Analysis?> LatestAsync(Guid reviewId, CancellationToken cancel) =>
        db.Set<Analysis>().Where(analysis => analysis.ReviewId == reviewId).OrderByDescending(analysis => analysis.Number).FirstOrDefaultAsync(cancel);

    public AnalysisContent ContentOf(Analysis? analysis) => analysis is null ? new() : sealer.Open<AnalysisContent>(analysis.Content);

    /// <summary>What the panel goes on from: what it has recorded, what was decided before the review was reopened, or what the review meeting drafted.</summary>
    public async Task<AnalysisContent> StartAsync(Guid reviewId, Analysis? analysis, CancellationToken cancel) => analysis is { IsDecided: false }
        ? ContentOf(analysis)
        : await drafts.ContentAsync(reviewId, cancel) is { } draft
            ? (analysis is null ? draft.AsAnalysis() : ContentOf(analysis).AsEarlier()) with { Draft = draft }
            : analysis is null ? new() : ContentOf(analysis).AsEarlier();

    /// <summary>The version of the analysis form that an analysis is worded by: the one it was begun with, or that of today.</summary>
    public async Task<Questionnaire> FormOfAsync(AnalysisContent content, CancellationToken cancel) =>
        content.FormVersion is { } begun && await forms.VersionAsync(ShippedForms.Analysis, begun, cancel) is { } kept
            ? kept
            : await forms.InForceAsync(ShippedForms.Analysis, UkTime.DateOf(clock.GetUtcNow()), cancel);

    /// <summary>The scale an analysis is scored on; a new one starts on that of the draft, or of the settings.</summary>
    public InfluenceScale ScaleOf(Analysis? analysis, AnalysisContent content) => InfluenceScale.Find(analysis?.Scale ?? content.Draft?.Scale ?? options.Scale)
        ?? throw new InvalidOperationException($"This program does not know the scale {analysis?.Scale}.");

    /// <summary>The analysis to write to: the one under way, or a new one that starts with what an earlier one said.</summary>
    public async Task<Analysis> DraftAsync(Guid reviewId, CancellationToken cancel)
    {
        var latest = await LatestAsync(reviewId, cancel);
        if (latest is { IsDecided: false })
        {
            return latest;
        }

        var content = await StartAsync(reviewId, latest, cancel);
        var draft = new Analysis
        {
            ReviewId = reviewId,
            Number = (latest?.Number ?? 0) + 1,
            CatalogueVersion = FactorCatalogue.Shipped.Version,
            Scale = latest is null ? content.Draft?.Scale ?? options.Scale : options.Scale,
            Content = sealer.Seal(content),
        };
        db.Add(draft);
        return draft;
    }
}
