using System.Globalization;
using CdopWorkflow.Web.IdleEnd;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-textarea for="Form.Circumstances" rows="8" max-length="4000" /&gt;</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Shows how many characters are left; the rule itself is the property's [StringLength].</summary>
    public int? MaxLength { get; set; }

    protected override Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes)
    {
        ViewContext.HttpContext.Items[SessionEnd.LongForm] = true;
        var classes = Words("govuk-textarea", ErrorClass("govuk-textarea"), MaxLength is null ? null : "govuk-js-character-count");
        var describedBy = Words(DescribedBy, MaxLength is null ? null : Id + "-info");

        // The line break after <textarea> is dropped by browsers: without it they would drop one the user typed.
        var area = Markup.Of($"<textarea class=\"{classes}\" id=\"{Id}\" name=\"{Name}\" rows=\"{Rows}\"{Markup.Attribute("aria-describedby", describedBy)}{attributes}>\n{Value}</textarea>");
        var question = Markup.Of($"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}{area}");
        return Task.FromResult(MaxLength is { } length ? Counted(question, length) : question);
    }

    private IHtmlContent Counted(IHtmlContent question, int length) =>
        Markup.Of($"""
            <div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="{length}">
            {question}
            <div id="{Id}-info" class="govuk-hint govuk-character-count__message">You can enter up to {length.ToString("N0", CultureInfo.InvariantCulture)} characters</div>
            </div>
            """);
}
