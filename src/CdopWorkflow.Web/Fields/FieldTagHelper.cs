using CdopWorkflow.Forms;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>
/// A question on a form. Label, hint, value and error come from the property it is <c>for</c>: its [Display] name and
/// description, its model state. Attributes the helper does not know (autocomplete, spellcheck, data-…) go on the input.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>Instead of the property's [Display(Name)].</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>Instead of the property's [Display(Description)].</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>s, m, l or xl: the label as a heading of that size.</summary>
    [HtmlAttributeName("label-size")]
    public string? LabelSize { get; set; }

    /// <summary>The label is the page's h1, for a page that asks one question.</summary>
    [HtmlAttributeName("page-heading")]
    public bool PageHeading { get; set; }

    /// <summary>Adds "(optional)" to the label.</summary>
    [HtmlAttributeName("optional")]
    public bool Optional { get; set; }

    /// <summary>linkId of the question, where the property’s [Asks] cannot say it.</summary>
    [HtmlAttributeName("asks")]
    public string? Asks { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected ModelStateEntry? State => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string? Error => State?.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0);

    protected string LabelText =>
        (Worded?.Text ?? Label ?? For.Metadata.GetDisplayName()) + (Optional ? " (optional)" : "");

    protected string? HintText => Worded is { } worded ? worded.Hint : Hint ?? For.Metadata.Description;

    /// <summary>The question as a version of a form words it; null where the page words it.</summary>
    protected QuestionnaireItem? Worded => PageWording.Of(ViewContext.HttpContext, Asks ?? PageWording.LinkIdOf(For.Metadata));

    /// <summary>Where the error summary's link leads: the first input of the question.</summary>
    protected virtual string FirstInputId => Id;

    protected string DescribedBy => string.Join(' ', new[] { HintText is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>());

    /// <summary>What the user typed if it did not bind, else the model's value.</summary>
    protected string? Value => State?.AttemptedValue ?? Format(For.Model);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var typed = new HtmlContentBuilder();
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name != "class").ToList())
        {
            typed.AppendHtml(" ").AppendHtml(attribute);
            output.Attributes.Remove(attribute);
        }

        var place = FieldsOnPage.Of(ViewContext).Reserve(Name);
        var question = await AskAsync(context, output, typed);
        place.FirstInputId = FirstInputId;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", Words("govuk-form-group", Error is null ? null : "govuk-form-group--error", own));
        output.Content.SetHtmlContent(question);
    }

    /// <summary>The whole question: label or legend, hint, error, input.</summary>
    protected abstract Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes);

    protected IHtmlContent LabelMarkup(string labelId = "")
    {
        var label = Markup.Of($"<label class=\"{Words("govuk-label", SizeClass("govuk-label"))}\" for=\"{Id}\"{Markup.Attribute("id", labelId)}>{LabelText}</label>");
        return PageHeading ? Markup.Of($"<h1 class=\"govuk-label-wrapper\">{label}</h1>") : label;
    }

    protected IHtmlContent HintMarkup() =>
        HintText is null ? Markup.Nothing : Markup.Of($"<div id=\"{Id}-hint\" class=\"govuk-hint\">{HintText}</div>");

    protected IHtmlContent ErrorMarkup() =>
        Error is null ? Markup.Nothing : Markup.Of($"<p id=\"{Id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {Error}</p>");

    /// <summary>A group of inputs under one legend, with the hint and the error read out on entering it.</summary>
    protected IHtmlContent FieldsetMarkup(IHtmlContent inputs, bool saysGroup = false)
    {
        var legend = PageHeading ? Markup.Of($"<h1 class=\"govuk-fieldset__heading\">{LabelText}</h1>") : Markup.Of($"{LabelText}");
        return Markup.Of($"""
            <fieldset class="govuk-fieldset"{Markup.Attribute("role", saysGroup ? "group" : null)}{Markup.Attribute("aria-describedby", DescribedBy)}>
            <legend class="{Words("govuk-fieldset__legend", SizeClass("govuk-fieldset__legend"))}">{legend}</legend>
            {HintMarkup()}{ErrorMarkup()}{inputs}
            </fieldset>
            """);
    }

    protected static string Words(params string?[] words) => string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));

    protected string? ErrorClass(string block) => Error is null ? null : $"{block}--error";

    private string? SizeClass(string block) => (LabelSize ?? (PageHeading ? "l" : null)) is { } size ? $"{block}--{size}" : null;

    private static string? Format(object? model) =>
        model switch
        {
            null => null,
            Enum value => value.ToString(),
            DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => model.ToString(),
        };
}
