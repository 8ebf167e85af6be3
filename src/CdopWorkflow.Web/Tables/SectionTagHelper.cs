using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Tables;

/// <summary>thead and tbody of a govuk-table; elsewhere left alone.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
public sealed class SectionTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (TableColumns.Around(context) is { } columns)
        {
            columns.InHead = output.TagName == "thead";
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
            output.Attributes.SetAttribute("class", columns.InHead ? "govuk-table__head" : "govuk-table__body");
            output.Attributes.SetAttribute("role", "rowgroup");
        }
    }
}
