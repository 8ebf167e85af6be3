using CdopWorkflow.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>
/// &lt;questionnaire-answers form="Model.Form" answers="Model.Answers" /&gt;: what was answered, to read. Questions that these answers do
/// not ask are left out; those that were asked and left alone say so.
/// </summary>
[HtmlTargetElement("questionnaire-answers", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QuestionnaireAnswersTagHelper : TagHelper
{
    private Questionnaire laidOut = null!;

    public required Questionnaire Form { get; set; }

    public required FormAnswers Answers { get; set; }

    /// <summary>Leaves out questions nobody answered.</summary>
    public bool AnsweredOnly { get; set; }

    /// <summary>linkIds of questions that nobody was asked, where a machine sent the answers.</summary>
    public IReadOnlyList<string> NotAsked { get; set; } = [];

    /// <summary>The level of the outermost groups' headings.</summary>
    public int HeadingLevel { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        laidOut = Form.LaidOut(Answers);
        var asked = Enablement.Of(laidOut, Answers);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Markup.Join(Sections(laidOut.Items, HeadingLevel, asked)));
    }

    /// <summary>Questions that stand beside each other share a list; a group has a heading and its own.</summary>
    private IEnumerable<IHtmlContent> Sections(IReadOnlyList<QuestionnaireItem> items, int level, IReadOnlySet<string> asked)
    {
        var rows = new List<IHtmlContent>();
        foreach (var item in items.Where(item => asked.Contains(item.LinkId)))
        {
            if (item.Type == ItemType.Group)
            {
                if (rows.Count > 0)
                {
                    yield return List(rows);
                    rows = [];
                }

                var within = Within(item, level, asked);
                if (within.Count > 0)
                {
                    var tag = new HtmlString("h" + Math.Min(level, 6));
                    var heading = IsEntry(item) && item.Entry!.Count > 1 ? item.Entry.Name : item.Text;
                    yield return Markup.Of($"<{tag} class=\"govuk-heading-{(level <= HeadingLevel ? "m" : "s")}\">{(item.Prefix is null ? "" : item.Prefix + ". ")}{heading}</{tag}>\n{Markup.Join(within)}\n");
                }
            }
            else if (item.Type.IsQuestion() && (!AnsweredOnly || Answers[item.LinkId].Count > 0))
            {
                rows.Add(Row(item));
            }
        }

        if (rows.Count > 0)
        {
            yield return List(rows);
        }
    }

    /// <summary>A group that repeats and has no entry says so in one line.</summary>
    private IReadOnlyList<IHtmlContent> Within(QuestionnaireItem group, int level, IReadOnlySet<string> asked) =>
        !IsEntry(group) || !Entries.IsBlank(group, laidOut, Answers) ? [.. Sections(group.Items, level + 1, asked)]
        : AnsweredOnly || group.Entry!.Count > 1 ? []
        : [Markup.Of($"<p class=\"govuk-body cdop-quiet\">{(group.WithDescendants().Any(item => NotAsked.Contains(item.LinkId)) ? "Not asked" : "Nothing was entered")}</p>")];

    private static bool IsEntry(QuestionnaireItem group) => group.Entry is { } entry && group.LinkId == Entries.Key(entry.Group, entry.Number);

    private static IHtmlContent List(IReadOnlyList<IHtmlContent> rows) => Markup.Of($"<dl class=\"govuk-summary-list\">{Markup.Join(rows)}</dl>");

    private IHtmlContent Row(QuestionnaireItem question)
    {
        var given = Answers[question.LinkId];
        var words = given.Count switch
        {
            0 => Markup.Of($"<span class=\"cdop-quiet\">{(NotAsked.Contains(Entries.Split(question.LinkId).LinkId) ? "Not asked" : "Not answered")}</span>"),
            1 => Markup.Of($"<span class=\"cdop-lines\">{given[0].Words}</span>"),
            _ => Markup.Of($"<ul class=\"govuk-list govuk-list--bullet\">{Markup.Join(given.Select(value => Markup.Of($"<li class=\"cdop-lines\">{value.Words}</li>")))}</ul>"),
        };
        return Markup.Of($"""
            <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{question.Text}</dt>
            <dd class="govuk-summary-list__value">{words}</dd>
            </div>
            """);
    }
}
