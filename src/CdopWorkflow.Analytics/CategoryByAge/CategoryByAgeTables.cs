using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.CategoryByAge;

/// <summary>Categories of death crossed with age: all reviews, and those of them with modifiable factors.</summary>
public static class CategoryByAgeTables
{
    public static readonly string[] Dimensions = [CubeDimension.All, CubeDimension.Age, CubeDimension.Category, CubeDimension.CategoryAndAge];

    private static readonly AgeBand[] Ages = Enum.GetValues<AgeBand>();

    /// <summary>None where no review was decided.</summary>
    public static IReadOnlyList<FigureTable> Of(CubeCounts counts, string where, string span) =>
        counts.Of(CubeDimension.All) == 0 ? [] : [Reviewed(counts, where, span), WithModifiable(counts, where, span)];

    private static FigureTable Reviewed(CubeCounts counts, string where, string span)
    {
        var categories = Found(counts);
        var all = counts.Of(CubeDimension.All);
        var most = categories.MaxBy(category => counts.Of(CubeDimension.Category, category.ToString()));
        var infants = Ages.Where(age => age.IsInfant()).Sum(age => counts.Of(CubeDimension.Age, age.ToString()));
        return new FigureTable(
            "category-age", $"Reviews by category of death and age, {where}, {span}", "Category of death", [.. Ages.Select(age => age.Label()), "All ages"],
            [.. categories.Select(category => Row(category.Label(), [.. Ages.Select(age => Share(counts, category, age)), counts.ShareOf(CubeDimension.Category, category.ToString())], Reviews)), Total(counts, Reviews)],
            "Reviews")
        {
            Kind = PlotKind.StackedAcross,
            Sentence = $"In {span}, {Sentences.WithPercent(new Share(infants, all))} reviews in {where} were of children under one. The most frequent category of death was “{most.Label()}”, in {Sentences.WithPercent(new Share(counts.Of(CubeDimension.Category, most.ToString()), all))}.",
            About = [InsideTables.Exact],
            Method = [Methods.Counted],
            Note = "Categories without a review are left out. Age is that at death.",
            Plotted = [.. categories.SelectMany(category => Ages.Select(age => new PlotPoint(category.Label(), Share(counts, category, age).Denominator, age.Label())))],
        };
    }

    private static FigureTable WithModifiable(CubeCounts counts, string where, string span) => new(
        "category-age-modifiable", $"Reviews with modifiable factors by category of death and age, {where}, {span}", "Category of death", [.. Ages.Select(age => age.Label()), "All ages"],
        [.. Found(counts).Select(category => Row(category.Label(), [.. Ages.Select(age => Share(counts, category, age)), counts.ShareOf(CubeDimension.Category, category.ToString())], Modifiable)), Total(counts, Modifiable)],
        "Percent of reviews with modifiable factors")
    {
        Decimals = 1,
        DrawsMore = true,
        Sentence = $"In {span}, {Sentences.Reviewed(counts.ShareOf(CubeDimension.All))} in {where}.",
        About = [InsideTables.Exact],
        Method = [Methods.Counted, Methods.Shares],
        Note = "Each cell tells how many of the reviews of the table above had modifiable factors. Percentages are computed from the two counts and never averaged.",
        Plotted = [.. Found(counts).Select(category => new PlotPoint(category.Label(), (double?)counts.ShareOf(CubeDimension.Category, category.ToString()).Percent()))],
    };

    private static List<DeathCategory> Found(CubeCounts counts) =>
        [.. Enum.GetValues<DeathCategory>().Where(category => counts.Of(CubeDimension.Category, category.ToString()) > 0)];

    private static Share Share(CubeCounts counts, DeathCategory category, AgeBand age) => counts.ShareOf(CubeDimension.CategoryAndAge, $"{category}/{age}");

    private static FigureRow Total(CubeCounts counts, Func<Share, string> text) =>
        Row("All categories", [.. Ages.Select(age => counts.ShareOf(CubeDimension.Age, age.ToString())), counts.ShareOf(CubeDimension.All)], text) with { IsTotal = true };

    private static FigureRow Row(string name, IReadOnlyList<Share> shares, Func<Share, string> text) => new(name, [.. shares.Select(text)], shares[^1].Denominator);

    private static string Reviews(Share share) => RateWords.Count(share.Denominator);

    private static string Modifiable(Share share) => share.Denominator == 0 ? "" : share.ToString();
}
