using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using CdopWorkflow.Forms;
using CdopWorkflow.Web.IdleEnd;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>
/// &lt;questionnaire asked="Model.Asked" /&gt; inside a form: every question of a form that is data, with its errors. Without scripts
/// each conditional question is there and says when to answer it; with them it appears when it is asked.
/// </summary>
[HtmlTargetElement("questionnaire", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QuestionnaireTagHelper : TagHelper
{
    public required AskedQuestionnaire Asked { get; set; }

    /// <summary>The level of the outermost groups' headings.</summary>
    public int HeadingLevel { get; set; } = 2;

    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.HttpContext.Items[SessionEnd.LongForm] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-questionnaire", Asked.Names.Prefix);
        var questions = new QuestionMarkup(Asked, ViewContext);
        output.Content.SetHtmlContent(Markup.Join([
            // A browser answers Enter with a form's first button, which would otherwise be some question's "Add another".
            Asked.Form.AllItems.Any(item => item.Repeats && !item.Type.HasOptions())
                ? Markup.Of($"<button type=\"submit\" class=\"govuk-visually-hidden\" tabindex=\"-1\" aria-hidden=\"true\" name=\"{Asked.Names.Enter}\" value=\"yes\">Keep what I wrote</button>")
                : Markup.Nothing,
            QuestionMarkup.MostAreOptional(Asked.Form)
                ? Markup.Of($"<p class=\"govuk-body\">{(Asked.Form.Questions.Any(question => question.Required) ? "Answer what you can. Only questions marked “must be answered” cannot be left out." : "Answer what you can. Any question can be left out.")}</p>")
                : Markup.Nothing,
            .. ItemsMarkup(Asked.LaidOut.Items, HeadingLevel, questions),
        ]));
    }

    /// <summary>The entries of a group that repeats stand together, with the buttons that add one and take one out.</summary>
    private IEnumerable<IHtmlContent> ItemsMarkup(IReadOnlyList<QuestionnaireItem> items, int level, QuestionMarkup questions) =>
        from item in items
        where item.Type != ItemType.Group || item.Entry is not { Number: > 1 } || item.LinkId != Entries.Key(item.Entry.Group, item.Entry.Number)
        select ItemMarkup(item, items, level, questions);

    private IHtmlContent ItemMarkup(QuestionnaireItem item, IReadOnlyList<QuestionnaireItem> beside, int level, QuestionMarkup questions)
    {
        var content = item.Type switch
        {
            ItemType.Group when item.Entry?.Group == item.LinkId => EntriesMarkup([.. beside.Where(other => other.Type == ItemType.Group && other.Entry?.Group == item.LinkId)], level, questions),
            ItemType.Group => GroupMarkup(item, level, questions),
            ItemType.Display => Markup.Of($"<p class=\"govuk-body cdop-lines\">{item.Text}</p>"),
            _ => questions.Of(item),
        };
        if (item.EnableWhen.Count == 0)
        {
            return content;
        }

        var when = Markup.Of($"<p class=\"govuk-hint\" id=\"{QuestionMarkup.WhenId(Asked.Names, item)}\" data-when-words>{ConditionWords.Of(item, Asked.LaidOut)}</p>");
        return Markup.Of($"<div class=\"cdop-conditional\" data-when=\"{ConditionWords.ForScript(item, Asked.Names)}\"{Markup.Flag("data-when-any", item.EnableAny)}>{when}{content}</div>");
    }

    private IHtmlContent GroupMarkup(QuestionnaireItem group, int level, QuestionMarkup questions)
    {
        var tag = new HtmlString("h" + Math.Min(level, 6));
        var prefix = group.Prefix is null ? Markup.Nothing : Markup.Of($"{group.Prefix}. ");
        return Markup.Of($"""
            <div class="cdop-question-group"><{tag} class="govuk-heading-{(level <= HeadingLevel ? "m" : "s")}">{prefix}{group.Text}</{tag}>
            {Markup.Join(ItemsMarkup(group.Items, level + 1, questions))}</div>
            """);
    }

    private IHtmlContent EntriesMarkup(IReadOnlyList<QuestionnaireItem> entries, int level, QuestionMarkup questions)
    {
        var first = entries[0].Entry!;
        var add = entries.Count >= FormLimits.Repeats ? Markup.Nothing : Markup.Of($"""
            <button type="submit" class="govuk-button govuk-button--secondary" name="{Asked.Names.Add}" value="{first.Group}" formnovalidate>Add another<span class="govuk-visually-hidden">: {first.Text}</span></button>
            """);
        return Markup.Of($"""
            <div class="cdop-question-group"><input type="hidden" name="{Asked.Names.Entries(first.Group)}" value="{entries.Count}">
            {Markup.Join(entries.Select(entry => EntryMarkup(entry, level, questions)))}{add}</div>
            """);
    }

    private IHtmlContent EntryMarkup(QuestionnaireItem group, int level, QuestionMarkup questions)
    {
        var (entry, tag) = (group.Entry!, new HtmlString("h" + Math.Min(level, 6)));
        var prefix = group.Prefix is null ? Markup.Nothing : Markup.Of($"{group.Prefix}. ");
        var remove = entry.Count == 1 && Entries.IsBlank(group, Asked.LaidOut, Asked.Answers) ? Markup.Nothing : Markup.Of($"""
            <button type="submit" class="govuk-button govuk-button--secondary" name="{Asked.Names.Remove}" value="{group.LinkId}" formnovalidate>Remove<span class="govuk-visually-hidden"> {entry.Name}</span></button>
            """);
        return Markup.Of($"""
            <fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--{(level <= HeadingLevel ? "m" : "s")}"><{tag} class="govuk-fieldset__heading">{prefix}{entry.Name}</{tag}></legend>
            {Markup.Join(ItemsMarkup(group.Items, level + 1, questions))}{remove}</fieldset>
            """);
    }
}
