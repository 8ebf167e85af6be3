using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>&lt;moj-sub-navigation label="Review"&gt; of &lt;moj-sub-link href="/reviews/…/holds"&gt;Holds&lt;/moj-sub-link&gt;</summary>
[HtmlTargetElement("moj-sub-navigation")]
public sealed class SubNavigationTagHelper : TagHelper
{
    /// <summary>What a screen reader calls these links.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "moj-sub-navigation");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul class=\"moj-sub-navigation__list\">");
        output.PostContent.SetHtmlContent("</ul>");
    }
}
