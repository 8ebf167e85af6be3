using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>&lt;moj-timeline&gt; of &lt;moj-event title="Hold lifted" by="Ada Bell" at="entry.At"&gt;…&lt;/moj-event&gt;</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "moj-timeline");
    }
}
