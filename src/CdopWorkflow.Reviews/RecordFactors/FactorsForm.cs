using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Decide;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>The factors of all four domains, in the order of the catalogue, and what is said of each domain as a whole.</summary>
public sealed record FactorsForm
{
    public List<FactorLine> Factors { get; init; } = [];

    public List<DomainLine> Domains { get; init; } = [];

    public sealed record DomainLine
    {
        public Domain Domain { get; init; }

        [Display(Name = "This domain as a whole")]
        public DomainAnswer? Answer { get; init; }
    }

    public static FactorsForm Of(AnalysisContent content, FactorCatalogue catalogue) => new()
    {
        Factors = [.. catalogue.All.Select(factor => FactorLine.Of(factor, content.Factor(factor.Code)))],
        Domains =
        [
            .. Enum.GetValues<Domain>().Select(domain => new DomainLine
            {
                Domain = domain,
                Answer = content.AnswerOf(domain, catalogue) is var answer and not DomainAnswer.NotAnswered ? answer : null,
            }),
        ],
    };

    /// <summary>Every factor and domain once and in the order of the page, whatever was sent.</summary>
    public FactorsForm InOrder(FactorCatalogue catalogue)
    {
        var empty = Of(new AnalysisContent(), catalogue);
        return new FactorsForm
        {
            Factors = [.. empty.Factors.Select(line => Factors.Find(sent => sent.Code == line.Code) ?? line)],
            Domains = [.. empty.Domains.Select(line => Domains.Find(sent => sent.Domain == line.Domain) ?? line)],
        };
    }

    public AnalysisContent Into(AnalysisContent content, FactorCatalogue catalogue) => content with
    {
        Factors = [.. Factors.Where(line => !line.IsBlank && catalogue.Find(line.Code) is not null).Select(line => line.Record(catalogue.Find(line.Code)!.ContextOnly))],
        Domains = [.. Domains.Select(line => new DomainRecord(line.Domain, line.Answer ?? DomainAnswer.NotAnswered))],
    };

    /// <summary>Where each factor of a domain stands in <see cref="Factors"/>: those offered first, or the others.</summary>
    public static IEnumerable<(int Index, Factor Factor)> Offered(FactorCatalogue catalogue, Domain domain, bool first)
    {
        var places = catalogue.All.Index().ToDictionary(entry => entry.Item.Code, entry => entry.Index);
        return catalogue.ByDomain(domain).Where(factor => factor.OfferedFirst == first).Select(factor => (places[factor.Code], factor));
    }
}
