using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-error-summary /&gt;: the layout shows it above every page whose model state has errors.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var asked = FieldsOnPage.Of(ViewContext).InOrder;
        var inOrder = asked.SelectMany(field => Messages(state, field.Name).Take(1).Select(message => Line(message, field.FirstInputId)));
        var notAsked = state.Keys.Where(key => asked.All(field => !field.Name.Equals(key, StringComparison.OrdinalIgnoreCase)));
        // a question shows its first error; what is wrong with the page as a whole is told in full
        var general = notAsked.SelectMany(key => Messages(state, key)).Select(message => Line(message, null));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Markup.Of($"""
            <div role="alert">
            <h2 class="govuk-error-summary__title">There is a problem</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{Markup.Join(inOrder.Concat(general))}</ul></div>
            </div>
            """));
    }

    private static IEnumerable<string> Messages(ModelStateDictionary state, string key) =>
        state.TryGetValue(key, out var entry)
            ? entry.Errors.Select(error => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Check your answers: one of them could not be read")
            : [];

    private static IHtmlContent Line(string message, string? id) =>
        id is null ? Markup.Of($"<li>{message}</li>") : Markup.Of($"<li><a href=\"#{id}\">{message}</a></li>");
}
