using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.SuspectFactors;

/// <summary>One answer for each factor of the catalogue that could be modifiable, in the catalogue's order; none for what nobody looked for.</summary>
public sealed record SuspectedForm
{
    public int Seen { get; init; }

    public List<Line> Factors { get; init; } = [];

    /// <summary>The factors that are offered: context serves comparison and is never suspected.</summary>
    public static IReadOnlyList<Factor> Offered { get; } = [.. FactorCatalogue.Shipped.All.Where(factor => !factor.ContextOnly)];

    public static SuspectedForm Of(Review review) => new()
    {
        Seen = review.RapidResponse.Edition,
        Factors = [.. Offered.Select(factor => new Line { Code = factor.Code, Suspected = review.SuspectedFactors.Find(known => known.Code == factor.Code)?.Suspected ?? Answer.NotAnswered })],
    };

    /// <summary>What was answered, of the factors that were offered.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => Factors
        .Where(line => line.Suspected is Answer.Yes or Answer.No or Answer.NotKnown && Offered.Any(factor => factor.Code == line.Code))
        .DistinctBy(line => line.Code)
        .ToDictionary(line => line.Code, line => line.Suspected);

    /// <summary>Where each factor of a domain stands in <see cref="Factors"/>, the frequent ones or the others.</summary>
    public static IEnumerable<(int Index, Factor Factor)> In(Domain domain, bool first) =>
        Offered.Index().Where(entry => entry.Item.Domain == domain && entry.Item.OfferedFirst == first)
            .OrderBy(entry => entry.Item.Name, StringComparer.OrdinalIgnoreCase).Select(entry => (entry.Index, entry.Item));

    public sealed record Line
    {
        public string Code { get; init; } = "";

        [Display(Name = "Suspected?")]
        public Answer Suspected { get; init; }
    }
}
