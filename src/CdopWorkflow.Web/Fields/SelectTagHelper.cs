using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-select for="Form.Panel" items="Model.Panels" autocomplete="true" /&gt;: a list to type in, where scripts run.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>Default: the names of the property's enum.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool Autocomplete { get; set; }

    /// <summary>The text of the empty first option; an empty string for none.</summary>
    public string Empty { get; set; } = "Select";

    protected override Task<IHtmlContent> AskAsync(TagHelperContext context, TagHelperOutput output, IHtmlContent attributes)
    {
        var chosen = Chosen.In(State, For.Model);
        var items = Items ?? Choices.Of(For.Metadata.UnderlyingOrModelType);
        var options = items.Select(item => Option(item, chosen)).ToList();
        if (Empty.Length > 0)
        {
            options.Insert(0, Markup.Of($"<option value=\"\">{(Autocomplete ? "" : Empty)}</option>"));
        }

        var select = Markup.Of($"""
            <select class="{Words("govuk-select", ErrorClass("govuk-select"))}" id="{Id}" name="{Name}"{Markup.Attribute("aria-describedby", DescribedBy)}{Markup.Flag("data-autocomplete", Autocomplete)}{attributes}>
            {Markup.Join(options)}
            </select>
            """);
        return Task.FromResult(Markup.Of($"{LabelMarkup(Id + "-label")}{HintMarkup()}{ErrorMarkup()}{select}"));
    }

    private IHtmlContent Option(SelectListItem item, Chosen chosen) =>
        Markup.Of($"<option value=\"{item.Value ?? item.Text}\"{Markup.Flag("selected", chosen.Has(item))}{Markup.Flag("disabled", item.Disabled)}>{Worded.OptionWords(item.Value) ?? item.Text}</option>");
}
