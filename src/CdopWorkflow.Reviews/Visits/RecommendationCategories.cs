using Microsoft.VisualBasic.FileIO;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>One category of recommendations, or one within it.</summary>
/// <param name="Code">"1.2" for a category, "1.2.3" for one within it. Codes are in databases: never change one.</param>
/// <param name="Topic">The part of the report it belongs to.</param>
/// <param name="Category">The first level.</param>
/// <param name="Subcategory">The second level; empty for the category itself.</param>
public sealed record RecommendationCategory(string Code, string Topic, string Category, string Subcategory)
{
    public string CategoryCode => string.Join('.', Code.Split('.')[..2]);

    /// <summary>"Nutrition: Breastfeeding: Commit to Baby Friendly".</summary>
    public string FullName => $"{Topic}: {Category}{(Subcategory.Length == 0 ? "" : $": {Subcategory}")}";
}

/// <summary>
/// The categories in which recommendations of improvement visits are coded, in two levels. A visit keeps the version it was begun under;
/// a new version is a new file.
/// </summary>
/// <remarks>From the seven tables of recommendations of the infant mortality national support team's visits.</remarks>
public sealed class RecommendationCategories
{
    private const string Heading = "code,topic,category,subcategory";

    private readonly Dictionary<string, RecommendationCategory> byCode;

    private RecommendationCategories(int version, IReadOnlyList<RecommendationCategory> all) =>
        (Version, All, byCode) = (version, all, all.ToDictionary(category => category.Code));

    /// <summary>What new visits are coded in.</summary>
    public static RecommendationCategories Current { get; } = LoadShipped(1);

    public int Version { get; }

    /// <summary>In the order of the report.</summary>
    public IReadOnlyList<RecommendationCategory> All { get; }

    public static RecommendationCategories OfVersion(int version) =>
        version == Current.Version ? Current : throw new InvalidOperationException($"This program does not know version {version} of the categories of recommendations.");

    public RecommendationCategory? Find(string code) => byCode.GetValueOrDefault(code);

    private static RecommendationCategories LoadShipped(int version)
    {
        using var stream = typeof(RecommendationCategories).Assembly.GetManifestResourceStream(typeof(RecommendationCategories), $"recommendation-categories-{version}.csv")!;
        using var parser = new TextFieldParser(stream) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        List<RecommendationCategory> all = [];
        while (parser.ReadFields() is { } fields)
        {
            if (string.Join(',', fields) != Heading)
            {
                all.Add(fields is [var code, var topic, var category, var subcategory] ? new(code, topic, category, subcategory) : throw new FormatException($"Categories of recommendations, line {parser.LineNumber}"));
            }
        }

        return new(version, all);
    }
}
