using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>&lt;govuk-summary-list&gt; of &lt;govuk-row key="Date of death" change="/…"&gt;3 March 2026&lt;/govuk-row&gt;</summary>
[HtmlTargetElement("govuk-summary-list")]
[RestrictChildren("govuk-row")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>Puts the list on a card with this heading.</summary>
    public string? Card { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
        if (Card is not null)
        {
            output.PreElement.SetHtmlContent(Markup.Of($"<div class=\"govuk-summary-card\"><div class=\"govuk-summary-card__title-wrapper\"><h2 class=\"govuk-summary-card__title\">{Card}</h2></div><div class=\"govuk-summary-card__content\">"));
            output.PostElement.SetHtmlContent("</div></div>");
        }
    }
}
