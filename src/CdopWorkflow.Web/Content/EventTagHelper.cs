using System.Globalization;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>Something that happened, on a timeline.</summary>
[HtmlTargetElement("moj-event", ParentTag = "moj-timeline")]
public sealed class EventTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? By { get; set; }

    public DateTimeOffset At { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var said = await output.GetChildContentAsync();
        var by = By is null ? Markup.Nothing : Markup.Of($"<p class=\"moj-timeline__byline\">by {By}</p>");
        var description = said.IsEmptyOrWhiteSpace ? Markup.Nothing : Markup.Of($"<div class=\"moj-timeline__description\">{said}</div>");
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "moj-timeline__item");
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="moj-timeline__header"><h2 class="moj-timeline__title">{Title}</h2> {by}</div>
            <p class="moj-timeline__date"><time datetime="{At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{UkFormat.DateTime(At)}</time></p>
            {description}
            """));
    }
}
