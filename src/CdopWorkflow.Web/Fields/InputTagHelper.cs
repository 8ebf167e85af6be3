using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-input for="Form.NhsNumber" width="10" /&gt;</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters.</summary>
    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    protected override Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes)
    {
        var classes = Words("govuk-input", Width is null ? null : $"govuk-input--width-{Width}", ErrorClass("govuk-input"));
        var value = Type == "password" ? null : Value;
        var numeric = Type == "text" && IsWholeNumber(For.Metadata.UnderlyingOrModelType) && !output.Attributes.ContainsName("inputmode");
        var input = Markup.Of($"""
            <input class="{classes}" id="{Id}" name="{Name}" type="{Type}"{Markup.Attribute("inputmode", numeric ? "numeric" : null)}{Markup.Attribute("value", value)}{Markup.Attribute("aria-describedby", DescribedBy)}{attributes}>
            """);
        if (Prefix is not null || Suffix is not null)
        {
            input = Markup.Of($"<div class=\"govuk-input__wrapper\">{Affix("prefix", Prefix)}{input}{Affix("suffix", Suffix)}</div>");
        }

        return Task.FromResult(Markup.Of($"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}{input}"));
    }

    private static IHtmlContent Affix(string kind, string? text) =>
        text is null ? Markup.Nothing : Markup.Of($"<div class=\"govuk-input__{kind}\" aria-hidden=\"true\">{text}</div>");

    private static bool IsWholeNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(short);
}
