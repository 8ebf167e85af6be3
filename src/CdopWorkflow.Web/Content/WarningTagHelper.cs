using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>&lt;govuk-warning&gt;This cannot be undone.&lt;/govuk-warning&gt;</summary>
[HtmlTargetElement("govuk-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.PreContent.SetHtmlContent("<span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span><strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">Warning</span> ");
        output.PostContent.SetHtmlContent("</strong>");
    }
}
