using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CdopWorkflow.Web.Fields.Words;

/// <summary>
/// What a field is called in the middle of a sentence: the [Display] short name, else its name with a small first
/// letter. A question ("When did the child die?") needs the short name ("date of death").
/// </summary>
public static class FieldWords
{
    private static readonly string[] OwnArticles = ["the ", "a ", "an ", "your ", "their ", "whether ", "if ", "how ", "when ", "where ", "what ", "which ", "who ", "why "];

    public static string Of(ModelMetadata metadata) =>
        Of((metadata as DefaultModelMetadata)?.Attributes.PropertyAttributes ?? [], metadata.PropertyName);

    public static string Of(IEnumerable<object> attributes, string? propertyName)
    {
        var display = attributes.OfType<DisplayAttribute>().FirstOrDefault();
        var words = display?.ShortName ?? display?.Name ?? propertyName ?? "answer";
        return WithArticle(SmallFirstLetter(words.TrimEnd('?')));
    }

    /// <summary>For the beginning of a sentence: "The date of death".</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string WithArticle(string words) =>
        OwnArticles.Any(article => words.StartsWith(article, StringComparison.OrdinalIgnoreCase)) ? words : "the " + words;

    // "NHS number" keeps its capitals.
    private static string SmallFirstLetter(string words) =>
        words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
