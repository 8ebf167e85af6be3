using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Tables;

/// <summary>A row of a govuk-table; elsewhere left alone.</summary>
[HtmlTargetElement("tr")]
public sealed class TableRowTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (TableColumns.Around(context) is { } columns)
        {
            columns.Next = 0;
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
            output.Attributes.SetAttribute("class", $"govuk-table__row {output.Attributes["class"]?.Value}".Trim());
            output.Attributes.SetAttribute("role", "row");
        }
    }
}
