using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.SuspectFactors;

/// <summary>What leaves of the factors that a rapid response suspects, put together field by field from codes and bands alone.</summary>
public static class SuspectedFact
{
    /// <summary>With the next version, to be published now.</summary>
    public static FactorsSuspected New(Review review, DateTimeOffset now)
    {
        review.RapidResponse.SuspectedVersion = review.NextFactVersion();
        review.RapidResponse.SuspectedAt = now;
        return Of(review);
    }

    /// <summary>As it stands, for publishing it again. Expects the suspected factors to be loaded.</summary>
    public static FactorsSuspected Of(Review review) => new(
        review.FactKey,
        review.RapidResponse.SuspectedVersion,
        review.Panel,
        review.Council,
        MonthOf.Of(review.DiedOn),
        review.AgeBand,
        review.Expectedness,
        [.. review.SuspectedFactors.OrderBy(factor => factor.Code, StringComparer.Ordinal).Select(factor => new FactorSuspected(factor.Code, factor.Suspected))],
        FactorCatalogue.Shipped.Version);
}
