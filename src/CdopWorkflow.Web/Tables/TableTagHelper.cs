using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Tables;

/// <summary>
/// &lt;govuk-table caption="Reviews"&gt; around plain thead, tbody, tr, th and td. On a narrow screen each row becomes a
/// block in which every cell carries its column's heading.
/// </summary>
/// <remarks>The roles are said aloud because display: block takes them from the elements.</remarks>
[HtmlTargetElement("govuk-table")]
public sealed class TableTagHelper : TagHelper
{
    public string? Caption { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string CaptionSize { get; set; } = "m";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableColumns)] = new TableColumns();
        var rows = await output.GetChildContentAsync();
        output.TagName = "table";
        output.Attributes.SetAttribute("class", $"govuk-table cdop-table {output.Attributes["class"]?.Value}".Trim());
        output.Attributes.SetAttribute("role", "table");
        var caption = Caption is null ? Markup.Nothing : Markup.Of($"<caption class=\"govuk-table__caption govuk-table__caption--{CaptionSize}\">{Caption}</caption>");
        output.Content.SetHtmlContent(Markup.Of($"{caption}{rows}"));
    }
}
