using System.Globalization;
using CdopWorkflow.Forms;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Fields.Dates;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>One question of a form, in the markup of the GOV.UK design system.</summary>
internal sealed class QuestionMarkup(AskedQuestionnaire asked, ViewContext view)
{
    public static string WhenId(FieldNames names, QuestionnaireItem item) => names.Id(item.LinkId, 0) + ":when";

    public IHtmlContent Of(QuestionnaireItem question)
    {
        if (question.Type.HasOptions())
        {
            return Box(question, 0, ChoicesMarkup);
        }

        Func<Place, IHtmlContent> ask = question.Type switch
        {
            ItemType.Date => DateMarkup,
            ItemType.LongText => AreaMarkup,
            _ => InputMarkup,
        };
        var boxes = asked.Boxes(question);
        var all = Enumerable.Range(0, boxes).Select(index => Box(question, index, ask));
        return question.Repeats && boxes < FormLimits.Repeats ? Markup.Join([.. all, AddMarkup(question)]) : Markup.Join(all);
    }

    private IHtmlContent Box(QuestionnaireItem question, int index, Func<Place, IHtmlContent> ask)
    {
        var name = asked.Names.Name(question.LinkId, index);
        var reserved = FieldsOnPage.Of(view).Reserve(name);
        var place = new Place(
            question,
            index,
            name,
            asked.Names.Id(question.LinkId, index),
            view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault() : null);
        var inputs = ask(place);
        reserved.FirstInputId = place.FirstInputId;
        return Markup.Of($"<div class=\"govuk-form-group{(place.Error is null ? "" : " govuk-form-group--error")}\">{inputs}</div>");
    }

    private string Label(Place place)
    {
        var text = place.Question.Prefix is { } prefix ? $"{prefix} {place.Question.Text}" : place.Question.Text;
        var numbered = place.Index == 0 ? text : $"{text} ({(place.Index + 1).ToString(CultureInfo.InvariantCulture)})";
        var required = place.Question.Required && place.Index == 0;
        return MostAreOptional(asked.Form)
            ? required ? $"{numbered} (must be answered)" : numbered
            : required ? numbered : $"{numbered} (optional)";
    }

    private string DescribedBy(Place place, string? further = null) => string.Join(' ', new[]
    {
        place.Question.EnableWhen.Count > 0 ? WhenId(asked.Names, place.Question) : null,
        HasHint(place) ? place.Id + ":hint" : null,
        place.Error is null ? null : place.Id + ":error",
        further,
    }.OfType<string>());

    /// <summary>On a form that asks each agency only what it holds, "(optional)" after every question would drown the questions.</summary>
    public static bool MostAreOptional(Questionnaire form) => form.Questions.Count(question => question.Required) * 2 < form.Questions.Count();

    private static bool HasHint(Place place) => place.Question.Hint is not null && place.Index == 0;

    private static IHtmlContent HintAndError(Place place) => Markup.Join(
    [
        HasHint(place) ? Markup.Of($"<div id=\"{place.Id}:hint\" class=\"govuk-hint\">{place.Question.Hint}</div>") : Markup.Nothing,
        place.Error is null ? Markup.Nothing : Markup.Of($"<p id=\"{place.Id}:error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {place.Error}</p>"),
    ]);

    private IHtmlContent LabelMarkup(Place place) => Markup.Of($"<label class=\"govuk-label\" for=\"{place.Id}\">{Label(place)}</label>{HintAndError(place)}");

    private IHtmlContent Fieldset(Place place, IHtmlContent inputs, string? role = null) => Markup.Of($"""
        <fieldset class="govuk-fieldset"{Markup.Attribute("role", role)}{Markup.Attribute("aria-describedby", DescribedBy(place))}>
        <legend class="govuk-fieldset__legend">{Label(place)}</legend>
        {HintAndError(place)}{inputs}
        </fieldset>
        """);

    private IHtmlContent Focus(Place place) => Markup.Flag("autofocus", asked.IsNext(place.Question, place.Index));

    private IHtmlContent InputMarkup(Place place)
    {
        var (width, mode) = place.Question.Type switch
        {
            ItemType.WholeNumber => (" govuk-input--width-5", "numeric"),
            ItemType.DecimalNumber => (" govuk-input--width-5", "decimal"),
            _ => ("", null),
        };
        return Markup.Of($"""
            {LabelMarkup(place)}<input class="govuk-input{width}{(place.Error is null ? "" : " govuk-input--error")}" id="{place.Id}" name="{place.Name}" type="text"{Markup.Attribute("inputmode", mode)}{Markup.Attribute("value", asked.Typed(place.Name))}{Markup.Attribute("aria-describedby", DescribedBy(place))}{Focus(place)}>
            """);
    }

    private IHtmlContent AreaMarkup(Place place)
    {
        var length = place.Question.LongestAnswer;
        return Markup.Of($"""
            <div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="{length}"{Markup.Attribute("data-threshold", length > 1_000 ? "75" : null)}>
            {LabelMarkup(place)}<textarea class="govuk-textarea govuk-js-character-count{(place.Error is null ? "" : " govuk-textarea--error")}" id="{place.Id}" name="{place.Name}" rows="5" aria-describedby="{DescribedBy(place, place.Id + "-info")}"{Focus(place)}>{"\n" + asked.Typed(place.Name)}</textarea>
            <div id="{place.Id}-info" class="govuk-hint govuk-character-count__message">You can enter up to {length.ToString("N0", CultureInfo.InvariantCulture)} characters</div>
            </div>
            """);
    }

    private IHtmlContent DateMarkup(Place place)
    {
        var typed = DateParts.Names.Select(part => asked.Typed($"{place.Name}.{part}")).ToList();
        var faulty = new DateParts(typed[0], typed[1], typed[2]).Read().Faulty;
        place.FirstInputId = $"{place.Id}:{(faulty is [var first, ..] ? first : "Day")}";
        var boxes = DateParts.Names.Select((part, index) =>
        {
            var wrong = place.Error is not null && (faulty.Count == 0 || faulty.Contains(part));
            return Markup.Of($"""
                <div class="govuk-date-input__item"><div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for="{place.Id}:{part}">{part}</label>
                <input class="govuk-input govuk-date-input__input govuk-input--width-{(part == "Year" ? 4 : 2)}{(wrong ? " govuk-input--error" : "")}" id="{place.Id}:{part}" name="{place.Name}.{part}" type="text" inputmode="numeric"{Markup.Attribute("value", typed[index])}{(index == 0 ? Focus(place) : Markup.Nothing)}>
                </div></div>
                """);
        });
        return Fieldset(place, Markup.Of($"<div class=\"govuk-date-input\" id=\"{place.Id}\">{Markup.Join(boxes)}</div>"), "group");
    }

    private IHtmlContent ChoicesMarkup(Place place)
    {
        var (block, type) = place.Question.Repeats ? ("govuk-checkboxes", "checkbox") : ("govuk-radios", "radio");
        var chosen = asked.Posted(place.Name);
        var options = place.Question.Options.Select(option => (Value: FieldNames.Posted(option), Text: option.Words));
        if (place.Question.Type == ItemType.OpenChoice)
        {
            options = options.Append((FieldNames.OtherValue, "Something else"));
        }

        var inputs = options.Select((option, index) =>
        {
            var id = index == 0 ? place.Id : $"{place.Id}:{index}";
            var ticked = chosen.Contains(option.Value);
            var opens = option.Value == FieldNames.OtherValue ? OwnWords(place, block, id, ticked) : Markup.Nothing;
            return Markup.Of($"""
                <div class="{block}__item">
                <input class="{block}__input" id="{id}" name="{place.Name}" type="{type}" value="{option.Value}"{Markup.Flag("checked", ticked)}{Markup.Attribute("data-aria-controls", opens == Markup.Nothing ? null : "conditional-" + id)}{(index == 0 ? Focus(place) : Markup.Nothing)}>
                <label class="govuk-label {block}__label" for="{id}">{option.Text}</label>
                </div>{opens}
                """);
        });
        var small = place.Question.FiveValued ? $" {block}--inline" : "";
        return Fieldset(place, Markup.Of($"<div class=\"{block} {block}--small{small}\" data-module=\"{block}\">{Markup.Join(inputs)}</div>"));
    }

    private IHtmlContent OwnWords(Place place, string block, string id, bool ticked)
    {
        var name = asked.Names.Other(place.Question.LinkId);
        return Markup.Of($"""
            <div class="{block}__conditional{(ticked ? "" : $" {block}__conditional--hidden")}" id="conditional-{id}"><div class="govuk-form-group">
            <label class="govuk-label" for="{id}:own">In your words</label>
            <input class="govuk-input" id="{id}:own" name="{name}" type="text"{Markup.Attribute("value", asked.Typed(name))}>
            </div></div>
            """);
    }

    private IHtmlContent AddMarkup(QuestionnaireItem question) => Markup.Of($"""
        <button type="submit" class="govuk-button govuk-button--secondary" name="{asked.Names.Add}" value="{question.LinkId}" formnovalidate>Add another<span class="govuk-visually-hidden"> answer to {question.Text}</span></button>
        """);

    /// <summary>A box of a question on the page.</summary>
    private sealed record Place(QuestionnaireItem Question, int Index, string Name, string Id, string? Error)
    {
        public string FirstInputId { get; set; } = Id;
    }
}
