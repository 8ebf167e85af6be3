using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Formats;

/// <summary>&lt;uk-time value="entry.At" /&gt;: the instant in UK time in a &lt;time&gt;; nothing for null.</summary>
[HtmlTargetElement("uk-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UkTimeTagHelper : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } instant)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(UkFormat.DateTime(instant));
    }
}
