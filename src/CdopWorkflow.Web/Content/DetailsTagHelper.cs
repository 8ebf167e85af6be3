using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>&lt;govuk-details summary="Why we ask"&gt;…&lt;/govuk-details&gt;</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public required string Summary { get; set; }

    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        }

        output.PreContent.SetHtmlContent(Markup.Of($"<summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">{Summary}</span></summary><div class=\"govuk-details__text\">"));
        output.PostContent.SetHtmlContent("</div>");
    }
}
