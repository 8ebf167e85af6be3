using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-file for="Form.Document" accept=".pdf" /&gt; for an IFormFile</summary>
[HtmlTargetElement("govuk-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    protected override Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes)
    {
        var input = Markup.Of($"<input class=\"{Words("govuk-file-upload", ErrorClass("govuk-file-upload"))}\" id=\"{Id}\" name=\"{Name}\" type=\"file\"{Markup.Attribute("aria-describedby", DescribedBy)}{attributes}>");
        return Task.FromResult(Markup.Of($"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}{input}"));
    }
}
