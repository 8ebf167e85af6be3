using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Housing;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>
/// A review as its panel reads it: bands, codes and kinds. There is no name, no address and no exact date in it, because none is put
/// in: what the type cannot carry, a page cannot show.
/// </summary>
public sealed record AnonymisedPack
{
    public required PackAgeBand AgeBand { get; init; }

    /// <summary>Calendar month of death.</summary>
    public required MonthOf Month { get; init; }

    public required string Council { get; init; }

    public required Sex Sex { get; init; }

    public required EthnicGroup Ethnicity { get; init; }

    public required Expectedness Expectedness { get; init; }

    public required PlaceOfDeath Place { get; init; }

    public required PostMortemStatus PostMortem { get; init; }

    /// <summary>Which agencies have told what they know, one sentence each: "Housing: return not received".</summary>
    public required IReadOnlyList<string> Returns { get; init; }

    public required string Overcrowding { get; init; }

    /// <param name="review">With its returns.</param>
    /// <param name="household">As far as the panel has entered it.</param>
    public static AnonymisedPack Of(Review review, Household? household) => new()
    {
        AgeBand = PackAgeBands.From(review.BornOn, review.DiedOn),
        Month = MonthOf.Of(review.DiedOn),
        Council = review.Council,
        Sex = review.Sex,
        Ethnicity = EthnicCategories.Find(review.Ethnicity)?.Group ?? EthnicGroup.NotKnown,
        Expectedness = review.Expectedness,
        Place = review.Place,
        PostMortem = review.PostMortem.Status,
        Returns = [.. review.Returns.OrderBy(agencyReturn => agencyReturn.Agency, StringComparer.OrdinalIgnoreCase).Select(Returned)],
        Overcrowding = BedroomWords.Of(household),
    };

    private static string Returned(AgencyReturn agencyReturn) =>
        $"{agencyReturn.Agency} return {(agencyReturn.ReceivedOn is null ? "not received" : "received")}";
}
