using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Content;

/// <summary>A link of a sub-navigation, marked when it is this page.</summary>
[HtmlTargetElement("moj-sub-link", ParentTag = "moj-sub-navigation")]
public sealed class SubLinkTagHelper : TagHelper
{
    public required string Href { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var here = ViewContext.HttpContext.Request.Path.Equals(Href, StringComparison.OrdinalIgnoreCase);
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "moj-sub-navigation__item");
        output.Content.SetHtmlContent(Markup.Of($"<a class=\"moj-sub-navigation__link\" href=\"{Href}\"{Markup.Attribute("aria-current", here ? "page" : null)}>{text}</a>"));
    }
}
