using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using CdopWorkflow.Forms;

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
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-questionnaire", Asked.Names.Prefix);
        var questions = new QuestionMarkup(Asked, ViewContext);
        output.Content.SetHtmlContent(Markup.Join([
            // A browser answers Enter with a form's first button, which would otherwise be some question's "Add another".
            Asked.Form.Questions.Any(question => question.Repeats && !question.Type.HasOptions())
                ? Markup.Of($"<button type=\"submit\" class=\"govuk-visually-hidden\" tabindex=\"-1\" aria-hidden=\"true\" name=\"{Asked.Names.Enter}\" value=\"yes\">Keep what I wrote</button>")
                : Markup.Nothing,
            QuestionMarkup.MostAreOptional(Asked.Form)
                ? Markup.Of($"<p class=\"govuk-body\">{(Asked.Form.Questions.Any(question => question.Required) ? "Answer what you can. Only questions marked “must be answered” cannot be left out." : "Answer what you can. Any question can be left out.")}</p>")
                : Markup.Nothing,
            .. Asked.Form.Items.Select(item => ItemMarkup(item, HeadingLevel, questions)),
        ]));
    }

    private IHtmlContent ItemMarkup(QuestionnaireItem item, int level, QuestionMarkup questions)
    {
        var content = item.Type switch
        {
            ItemType.Group => GroupMarkup(item, level, questions),
            ItemType.Display => Markup.Of($"<p class=\"govuk-body cdop-lines\">{item.Text}</p>"),
            _ => questions.Of(item),
        };
        if (item.EnableWhen.Count == 0)
        {
            return content;
        }

        var when = Markup.Of($"<p class=\"govuk-hint\" id=\"{QuestionMarkup.WhenId(Asked.Names, item)}\" data-when-words>{ConditionWords.Of(item, Asked.Form)}</p>");
        return Markup.Of($"<div class=\"cdop-conditional\" data-when=\"{ConditionWords.ForScript(item, Asked.Names)}\"{Markup.Flag("data-when-any", item.EnableAny)}>{when}{content}</div>");
    }

    private IHtmlContent GroupMarkup(QuestionnaireItem group, int level, QuestionMarkup questions)
    {
        var tag = new HtmlString("h" + Math.Min(level, 6));
        var prefix = group.Prefix is null ? Markup.Nothing : Markup.Of($"{group.Prefix}. ");
        return Markup.Of($"""
            <div class="cdop-question-group"><{tag} class="govuk-heading-{(level <= HeadingLevel ? "m" : "s")}">{prefix}{group.Text}</{tag}>
            {Markup.Join(group.Items.Select(item => ItemMarkup(item, level + 1, questions)))}</div>
            """);
    }
}
