using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.OpenReview;

/// <summary>
/// A review that was closed in an earlier system is closed here as well, with what its panel recorded, and its fact leaves as of the day
/// of the decision. From then on it is corrected, reopened and disposed of like any other. Queues; whoever calls saves.
/// </summary>
public sealed class BringInClosed(ReviewsDb db, Sealer sealer, TimelineWriter timeline, ReviewsOptions options)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public void Into(Review review, ClosedReview closed, DateTimeOffset now)
    {
        var decidedAt = UkTime.Instant(closed.DecidedOn, Noon);
        review.BringInClosed(decidedAt, UkTime.Instant(closed.ClosedOn, Noon), now);
        // where the earlier system did not say, what the postcode says stands
        review.DeprivationDecile = closed.DeprivationDecile ?? review.DeprivationDecile;
        (review.ResidenceDecidedOn, review.ScopeDecidedOn) = (closed.DecidedOn, closed.DecidedOn);

        var content = WithDomains(MissingReturns.MarkNotKnown(ContentOf(closed), [], options.HousingAgency));
        var analysis = new Analysis
        {
            ReviewId = review.Id,
            Number = 1,
            CatalogueVersion = FactorCatalogue.Shipped.Version,
            Scale = closed.Scale,
            Content = sealer.Seal(content),
        };
        var fact = ReviewedFact.Of(review, analysis, content, review.NextFactVersion(), closed.DecidedOn);
        analysis.Decide("", decidedAt, sealer.Seal(fact));
        db.Add(analysis);
        db.Publish(fact, decidedAt);
        timeline.Add(review, "Brought in closed from an earlier system", closed.System);
        db.Audit("ReviewMigrated", review.Reference, review.Panel);
    }

    /// <summary>A domain of which nothing is known but what is not known was not answered by recording factors.</summary>
    private static AnalysisContent WithDomains(AnalysisContent content) => content with
    {
        Domains =
        [
            .. content.Factors.GroupBy(factor => FactorCatalogue.Shipped.Find(factor.Code)!.Domain)
                .Where(domain => domain.All(factor => factor.Present != Answer.Yes))
                .Select(domain => new DomainRecord(domain.Key, DomainAnswer.NoInformation)),
        ],
    };

    /// <summary>Where the earlier system did not speak of factors, none is known, and none is known to be absent.</summary>
    private static AnalysisContent ContentOf(ClosedReview closed) => new()
    {
        Categories = closed.Categories,
        Outcome = closed.Outcome,
        Factors = closed.Factors is { } factors
            ? [.. factors.Select(factor => new FactorRecord(factor.Code, factor.Present, factor.Influence, factor.Modifiable))]
            : [.. FactorCatalogue.Shipped.All.Where(factor => !factor.ContextOnly).Select(factor => new FactorRecord(factor.Code, Answer.NotKnown, "0", Answer.NotAnswered))],
        LearningPoints = closed.Learning.Length > 0 ? [closed.Learning] : [],
        RecommendedActions = closed.Recommendations.Length > 0 ? [closed.Recommendations] : [],
    };
}
