using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>One row of a summary list: a key, its value, and perhaps where to change it.</summary>
[HtmlTargetElement("govuk-row", ParentTag = "govuk-summary-list")]
public sealed class RowTagHelper : TagHelper
{
    public required string Key { get; set; }

    /// <summary>The address of the page that changes the value.</summary>
    public string? Change { get; set; }

    /// <summary>The link's word, for example "View".</summary>
    public string Action { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var action = Change is null
            ? Markup.Nothing
            : Markup.Of($"<dd class=\"govuk-summary-list__actions\"><a class=\"govuk-link\" href=\"{Change}\">{Action}<span class=\"govuk-visually-hidden\"> {Key}</span></a></dd>");
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Change is null ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Content.SetHtmlContent(Markup.Of($"""
            <dt class="govuk-summary-list__key">{Key}</dt>
            <dd class="govuk-summary-list__value">{(value.IsEmptyOrWhiteSpace ? Markup.Of($"<span class=\"cdop-quiet\">Not given</span>") : value)}</dd>
            {action}
            """));
    }
}
