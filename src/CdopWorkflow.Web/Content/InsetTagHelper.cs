using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>&lt;govuk-inset&gt;…&lt;/govuk-inset&gt;</summary>
[HtmlTargetElement("govuk-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}
