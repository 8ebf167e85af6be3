using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Categories;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Reviews.Facts;

/// <summary>
/// What leaves of a decided review. It is put together from codes and bands alone, field by field: nothing passes that is not
/// named here.
/// </summary>
public static class ReviewedFact
{
    /// <param name="review">Whose review, with its holds.</param>
    /// <param name="analysis">The catalogue and the scale it was recorded under.</param>
    /// <param name="content">A record that the rules of a decision accept.</param>
    /// <param name="version">Higher than that of any fact published under the review's key.</param>
    /// <param name="decidedOn">The day of the decision in the UK.</param>
    public static DeathReviewed Of(Review review, Analysis analysis, AnalysisContent content, int version, DateOnly decidedOn) =>
        Of(review, analysis, content, version, decidedOn, TimeToDecision.Of(review.DiedOn, decidedOn, review.Holds));

    private static DeathReviewed Of(Review review, Analysis analysis, AnalysisContent content, int version, DateOnly decidedOn, TimeToDecision took) => new(
        review.FactKey,
        version,
        review.Panel,
        review.Council,
        Quarter.Of(review.DiedOn),
        review.AgeBand,
        review.Sex,
        GroupOf(review.Ethnicity),
        GroupOf(content.Maternal.MotherEthnicity),
        review.DeprivationDecile,
        SuddenUnexpected(review.Expectedness),
        CategoryOfDeath.Primary(content.Categories) ?? throw new InvalidOperationException("A review without a category was decided."),
        content.Outcome ?? throw new InvalidOperationException("A review without an outcome was decided."),
        [.. content.Factors.Select(factor => new ReviewedFactor(factor.Code, factor.Present, factor.Influence, factor.Modifiable))],
        WholeMonths(review.DiedOn, decidedOn),
        analysis.CatalogueVersion,
        analysis.Scale,
        took.Gross,
        took.Net,
        took.NetMonths,
        MissingReturns.IsKnown(content),
        content.Maternal.MotherAge,
        review.Place.Band(),
        review.Holds.Exists(hold => hold.Kind == HoldKind.Inquest) ? Answer.Yes : Answer.No);

    public static int WholeMonths(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return Math.Max(0, from.AddMonths(months) > to ? months - 1 : months);
    }

    private static EthnicGroup GroupOf(string code) => EthnicCategories.Find(code)?.Group ?? EthnicGroup.NotKnown;

    private static Answer SuddenUnexpected(Expectedness expectedness) => expectedness switch
    {
        Expectedness.Unexpected => Answer.Yes,
        Expectedness.Expected => Answer.No,
        Expectedness.NotKnown => Answer.NotKnown,
    };
}
