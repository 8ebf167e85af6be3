using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>
/// &lt;govuk-button&gt;Continue&lt;/govuk-button&gt; submits the form, once even if clicked twice. With href it is a link
/// that looks like a button.
/// </summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>secondary, warning or inverse.</summary>
    public string? Variant { get; set; }

    public string? Href { get; set; }

    /// <summary>The first step of a journey: an arrow after the text.</summary>
    public bool Start { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var classes = "govuk-button" + (Variant is null ? "" : $" govuk-button--{Variant}") + (Start ? " govuk-button--start" : "");
        output.Attributes.SetAttribute("class", $"{classes} {output.Attributes["class"]?.Value}".Trim());
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }
        else
        {
            output.TagName = "button";
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
            if (!output.Attributes.ContainsName("type"))
            {
                output.Attributes.SetAttribute("type", "submit");
            }
        }

        if (Start)
        {
            output.PostContent.AppendHtml(new HtmlString("""
                <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" /></svg>
                """));
        }
    }
}
