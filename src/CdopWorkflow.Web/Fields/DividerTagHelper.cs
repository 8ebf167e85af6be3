using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-divider&gt;or&lt;/govuk-divider&gt; between two options.</summary>
[HtmlTargetElement("govuk-divider")]
public sealed class DividerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Options.Around(context).Children.Add(new Option(new SelectListItem(), null, null, content.GetContent().Trim()));
        output.SuppressOutput();
    }
}
