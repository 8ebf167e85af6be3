using CdopWorkflow.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>
/// The version of a form from which a page of its own takes the words of its fixed questions. Names, types and rules of the fields
/// stay the page’s: an administrator changes how a question is put, never which one it is.
/// </summary>
public static class PageWording
{
    /// <param name="http">The request that shows the page.</param>
    /// <param name="form">Null where no version was published: the page’s own words are those of the shipped form.</param>
    public static void Use(HttpContext http, Questionnaire? form) => http.Items[typeof(PageWording)] = form;

    /// <summary>The question as the form words it; null where the page is not one of a form, or the version does not have it.</summary>
    public static QuestionnaireItem? Of(HttpContext http, string? linkId) =>
        linkId is not null && http.Items.TryGetValue(typeof(PageWording), out var found) && found is Questionnaire form ? form.Find(linkId) : null;

    /// <summary>linkId of the question that a property asks.</summary>
    public static string? LinkIdOf(ModelMetadata metadata) =>
        (metadata as DefaultModelMetadata)?.Attributes.PropertyAttributes?.OfType<AsksAttribute>().FirstOrDefault()?.LinkId;

    /// <summary>The words of the option that a page posts as a member of an enum: "NotKnown" is the code "not-known".</summary>
    public static string? OptionWords(this QuestionnaireItem? question, string? value) => question?.Options
        .OfType<AnswerValue.Coded>().FirstOrDefault(option => string.Equals(option.Code.Replace("-", "", StringComparison.Ordinal), value, StringComparison.OrdinalIgnoreCase))?.Words;
}
