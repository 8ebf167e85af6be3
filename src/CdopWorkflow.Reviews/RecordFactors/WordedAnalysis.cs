using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>Words of the analysis form that stand in no field: headings, and the categories, whose codes are numbers.</summary>
public static class WordedAnalysis
{
    public static string Heading(this Questionnaire form, Domain domain) => form.Find(LinkIdOf(domain))?.Text ?? domain.Label();

    public static string AnswerOf(Domain domain) => LinkIdOf(domain) + "-answer";

    /// <summary>A list’s heading and what stands under it; the page’s own where the version does not have the item.</summary>
    public static (string Heading, string Advice) List(this Questionnaire form, string linkId, string heading, string advice) =>
        form.Find(linkId) is { } item ? (item.Text, item.Hint ?? "") : (heading, advice);

    public static IReadOnlyList<SelectListItem> Categories(this Questionnaire form) =>
    [
        .. Enum.GetValues<DeathCategory>().Select(category => new SelectListItem(
            $"{category.Number()}. {form.Find("category")?.Options.FirstOrDefault(option => option.Equals(new AnswerValue.Coded($"{category.Number()}")))?.Words ?? category.Label()}",
            category.ToString())),
    ];

    private static string LinkIdOf(Domain domain) => domain switch
    {
        Domain.Child => "domain-child",
        Domain.SocialEnvironment => "domain-social",
        Domain.PhysicalEnvironment => "domain-physical",
        Domain.ServiceProvision => "domain-service",
    };
}
