using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Formats;

/// <summary>&lt;uk-date value="review.DateOfDeath" /&gt;: the date in words in a &lt;time&gt;; nothing for null.</summary>
[HtmlTargetElement("uk-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UkDateTagHelper : TagHelper
{
    public DateOnly? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(UkFormat.Date(date));
    }
}
