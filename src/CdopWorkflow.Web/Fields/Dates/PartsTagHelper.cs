using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>A question answered in several small boxes; only the boxes at fault are marked.</summary>
public abstract class PartsTagHelper : FieldTagHelper
{
    private string firstInputId = "";

    protected sealed override string FirstInputId => firstInputId;

    protected override Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes)
    {
        var boxes = Boxes();
        var anyAtFault = boxes.Any(box => box.AtFault);
        firstInputId = $"{Id}_{(boxes.FirstOrDefault(box => box.AtFault) ?? boxes[0]).Name}";
        var inputs = boxes.Select(box => BoxMarkup(box, Error is not null && (box.AtFault || !anyAtFault)));
        return Task.FromResult(FieldsetMarkup(
            Markup.Of($"<div class=\"govuk-date-input\" id=\"{Id}\"{attributes}>{Markup.Join(inputs)}</div>"),
            saysGroup: true));
    }

    protected abstract IReadOnlyList<Box> Boxes();

    /// <summary>What was typed into a box, if this is the answer to a post.</summary>
    protected string? Typed(string part) =>
        ViewContext.ViewData.ModelState.TryGetValue($"{Name}.{part}", out var entry) ? entry.AttemptedValue ?? "" : null;

    private IHtmlContent BoxMarkup(Box box, bool marked) =>
        Markup.Of($"""
            <div class="govuk-date-input__item"><div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="{Id}_{box.Name}">{box.Label}</label>
            <input class="{Words("govuk-input", "govuk-date-input__input", $"govuk-input--width-{box.Width}", marked ? "govuk-input--error" : null)}" id="{Id}_{box.Name}" name="{Name}.{box.Name}" type="text" inputmode="numeric"{Markup.Attribute("value", box.Value)}>
            </div></div>
            """);

    /// <summary>One small box of the question.</summary>
    protected sealed record Box(string Name, string Label, int Width, string Value, bool AtFault);
}
