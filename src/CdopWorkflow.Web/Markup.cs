using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CdopWorkflow.Web;

/// <summary>HTML written as one interpolated string: the text is markup, every value put into it is encoded.</summary>
public static class Markup
{
    public static readonly IHtmlContent Nothing = HtmlString.Empty;

    public static IHtmlContent Of(FormattableString markup) => new HtmlFormattableString(markup.Format, markup.GetArguments());

    /// <summary> name="value", or nothing when there is no value.</summary>
    public static IHtmlContent Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Nothing : Of($" {new HtmlString(name)}=\"{value}\"");

    /// <summary>A bare attribute such as checked, or nothing.</summary>
    public static IHtmlContent Flag(string name, bool on) => on ? new HtmlString(" " + name) : Nothing;

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            all.AppendHtml(part);
        }

        return all;
    }

    public static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
