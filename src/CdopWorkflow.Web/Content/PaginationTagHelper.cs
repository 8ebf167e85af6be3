using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace CdopWorkflow.Web.Content;

/// <summary>
/// &lt;govuk-pagination page="2" pages="9" /&gt;: links to this address with ?page=n, other query values kept. Nothing when
/// there is only one page.
/// </summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The name of the page's number in the address. Not "page": to Razor Pages that is the page's own path.</summary>
    public const string Query = "list-page";

    [HtmlAttributeName("page")]
    public int CurrentPage { get; set; }

    public int Pages { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        var previous = CurrentPage <= 1 ? Markup.Nothing : Markup.Of($"<div class=\"govuk-pagination__prev\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(CurrentPage - 1)}\" rel=\"prev\"><span class=\"govuk-pagination__link-title\">Previous<span class=\"govuk-visually-hidden\"> page</span></span></a></div>");
        var next = CurrentPage >= Pages ? Markup.Nothing : Markup.Of($"<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(CurrentPage + 1)}\" rel=\"next\"><span class=\"govuk-pagination__link-title\">Next<span class=\"govuk-visually-hidden\"> page</span></span></a></div>");
        output.Content.SetHtmlContent(Markup.Of($"{previous}<ul class=\"govuk-pagination__list\">{Markup.Join(Shown().Select(Item))}</ul>{next}"));
    }

    /// <summary>First, last and the neighbours of this page; 0 stands for the pages left out between.</summary>
    private IEnumerable<int> Shown()
    {
        var shown = Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - CurrentPage) <= 1).ToList();
        for (var index = 0; index < shown.Count; index++)
        {
            if (index > 0 && shown[index] > shown[index - 1] + 1)
            {
                yield return 0;
            }

            yield return shown[index];
        }
    }

    private IHtmlContent Item(int page)
    {
        if (page == 0)
        {
            return Markup.Of($"<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">⋯</li>");
        }

        var current = page == CurrentPage;
        return Markup.Of($"<li class=\"govuk-pagination__item{(current ? " govuk-pagination__item--current" : "")}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(page)}\" aria-label=\"Page {page}\"{Markup.Attribute("aria-current", current ? "page" : null)}>{page}</a></li>");
    }

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(pair => pair.Key != Query)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Append(KeyValuePair.Create(Query, (string?)page.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
    }
}
