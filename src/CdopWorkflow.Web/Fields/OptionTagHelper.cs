using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-radio value="yes" text="Yes" hint="…"&gt;questions that open when it is chosen&lt;/govuk-radio&gt;</summary>
[HtmlTargetElement("govuk-radio", ParentTag = "govuk-radios")]
[HtmlTargetElement("govuk-checkbox", ParentTag = "govuk-checkboxes")]
public sealed class OptionTagHelper : TagHelper
{
    public required string Value { get; set; }

    /// <summary>Default: the name of the property's enum member.</summary>
    public string? Text { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // Found before the children run: radios inside this option replace it in their own copy of the items.
        var options = Options.Around(context);
        var content = await output.GetChildContentAsync();
        options.Children.Add(new Option(new SelectListItem(Text, Value), Hint, content.IsEmptyOrWhiteSpace ? null : content));
        output.SuppressOutput();
    }
}
