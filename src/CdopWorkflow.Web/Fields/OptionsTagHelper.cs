using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>Radios and checkboxes: the same markup with another word in it.</summary>
public abstract class OptionsTagHelper(string block, string inputType) : FieldTagHelper
{
    /// <summary>Default: the names of the property's enum, or Yes and No.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool Small { get; set; }

    public bool Inline { get; set; }

    protected abstract Type OptionType { get; }

    protected override async Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes)
    {
        var written = Fields.Options.For(context);
        await output.GetChildContentAsync();

        IEnumerable<SelectListItem> listed = Items ?? (written.Children.Count == 0 ? Offered(Choices.Of(OptionType)) : []);
        var options = listed.Select(item => new Option(item, (item as Choice)?.Hint, null)).Concat(written.Children);
        var chosen = Chosen.In(State, For.Model);
        var inputs = Markup.Of($"""
            <div class="{Words(block, Small ? block + "--small" : null, Inline ? block + "--inline" : null)}" data-module="{block}"{attributes}>
            {Markup.Join(options.Select((option, index) => OptionMarkup(option, index, chosen)))}
            </div>
            """);
        return FieldsetMarkup(inputs);
    }

    /// <summary>Which of an enum's members are offered.</summary>
    protected virtual IEnumerable<SelectListItem> Offered(IReadOnlyList<SelectListItem> all) => all;

    private string NameOf(string value) => Choices.Of(OptionType).FirstOrDefault(choice => choice.Value == value)?.Text ?? value;

    private IHtmlContent OptionMarkup(Option option, int index, Chosen chosen)
    {
        if (option.Divider is not null)
        {
            return Markup.Of($"<div class=\"{block}__divider\">{option.Divider}</div>");
        }

        // The first option carries the question's own id, so that the error summary's link focuses it.
        var id = index == 0 ? Id : $"{Id}-{index + 1}";
        var ticked = chosen.Has(option.Item);
        var hint = option.Hint is null ? Markup.Nothing : Markup.Of($"<div id=\"{id}-item-hint\" class=\"govuk-hint {block}__hint\">{option.Hint}</div>");
        var opens = option.Opens is null
            ? Markup.Nothing
            : Markup.Of($"<div class=\"{block}__conditional{(ticked ? "" : $" {block}__conditional--hidden")}\" id=\"conditional-{id}\">{option.Opens}</div>");
        return Markup.Of($"""
            <div class="{block}__item">
            <input class="{block}__input" id="{id}" name="{Name}" type="{inputType}" value="{option.Item.Value ?? option.Item.Text}"{Markup.Flag("checked", ticked)}{Markup.Flag("disabled", option.Item.Disabled)}{Markup.Attribute("data-aria-controls", option.Opens is null ? null : "conditional-" + id)}{Markup.Attribute("aria-describedby", option.Hint is null ? null : id + "-item-hint")}>
            <label class="govuk-label {block}__label" for="{id}">{Worded.OptionWords(option.Item.Value) ?? option.Item.Text ?? NameOf(option.Item.Value ?? "")}</label>{hint}
            </div>{opens}
            """);
    }
}
