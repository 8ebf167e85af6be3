using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>One radio button or checkbox, with what opens beneath it.</summary>
public sealed record Option(SelectListItem Item, string? Hint, IHtmlContent? Opens, string? Divider = null);

/// <summary>The options that child elements hand to the radios or checkboxes around them.</summary>
public sealed class Options
{
    public List<Option> Children { get; } = [];

    public static Options For(TagHelperContext context)
    {
        var options = new Options();
        context.Items[typeof(Options)] = options;
        return options;
    }

    public static Options Around(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(Options), out var found) && found is Options options
            ? options
            : throw new InvalidOperationException($"<{context.TagName}> belongs inside <govuk-radios> or <govuk-checkboxes>");
}
