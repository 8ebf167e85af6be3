using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Tables;

/// <summary>th and td of a govuk-table; <c>numeric="true"</c> sets figures flush right. Elsewhere left alone.</summary>
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class CellTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (TableColumns.Around(context) is not { } columns)
        {
            return;
        }

        var content = await output.GetChildContentAsync();
        var isHeader = output.TagName == "th";
        if (columns.InHead)
        {
            columns.Add(WebUtility.HtmlDecode(content.GetContent()).Trim());
        }
        else if (columns.Label() is { Length: > 0 } label)
        {
            output.Attributes.SetAttribute("data-label", label);
        }

        columns.Next++;
        var block = isHeader ? "govuk-table__header" : "govuk-table__cell";
        output.Attributes.SetAttribute("class", $"{block}{(Numeric ? $" {block}--numeric" : "")} {output.Attributes["class"]?.Value}".Trim());
        output.Attributes.SetAttribute("role", columns.InHead ? "columnheader" : isHeader ? "rowheader" : "cell");
        if (isHeader)
        {
            output.Attributes.SetAttribute("scope", columns.InHead ? "col" : "row");
        }

        // The wrapper keeps a cell's words together beside its heading when the row is a block.
        output.Content.SetHtmlContent(columns.InHead ? content : Markup.Of($"<span class=\"cdop-table__value\">{content}</span>"));
    }
}
