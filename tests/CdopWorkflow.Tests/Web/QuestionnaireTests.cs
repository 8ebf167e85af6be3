using AngleSharp.Html.Dom;
using CdopWorkflow.Forms;
using CdopWorkflow.Tests.Forms;

namespace CdopWorkflow.Tests.Web;

/// <summary>Forms that are data, as a browser meets them.</summary>
public sealed class QuestionnaireTests(GallerySite site) : IClassFixture<GallerySite>
{
    [Fact]
    public async Task A_form_posts_back_exactly_the_answers_it_was_shown_with()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new RandomForms(seed);
            var form = random.Form();
            var answers = random.Answers(form);
            if (AnswerCheck.Check(form, answers, complete: false).Count > 0)
            {
                continue;
            }

            var page = await site.GetAsync($"/questionnaire?seed={seed}");
            var reply = await site.PostToAsync($"/questionnaire?seed={seed}", [.. Fields(page)]);
            var laidOut = form.LaidOut(answers);
            var fitting = answers.LinkIds.Where(linkId => !AnswerCheck.Fits(laidOut.Find(linkId)!, answers[linkId])).Aggregate(answers, (kept, linkId) => kept.Without(linkId));
            Assert.True(fitting.ToJson(form, true) == reply.Body!.TextContent, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Every_field_has_a_label_no_id_is_used_twice_and_every_reference_leads_somewhere()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var page = await site.GetAsync($"/questionnaire?seed={seed}");
            Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main textarea"), input => Assert.NotEqual("", page.QuerySelectorAll("label").FirstOrDefault(label => label.GetAttribute("for") == input.Id)?.TextContent.Trim() ?? ""));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Distinct().Order(), ids.Order());
            var references = page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' '))
                .Concat(page.QuerySelectorAll("[data-aria-controls]").Select(element => element.GetAttribute("data-aria-controls")!));
            Assert.All(references, reference => Assert.Contains(reference, ids));
        }
    }

    [Fact]
    public async Task Errors_stand_in_the_summary_and_beside_their_fields_and_nothing_typed_is_lost()
    {
        var page = await site.PostToAsync("/questionnaire", ("answers[smokes]", "yes"), ("answers[daily]", "a few"), ("answers[notes]", "far too long"), ("answers[surface]", ":other"), ("answers[surface].other", ""));
        Assert.Equal(
            [
                ("#answers-daily:1", "The answer to “How many cigarettes a day?” must be a whole number, like 12"),
                ("#answers-notes:1", "The answer to “Notes” must be 5 characters or less"),
                ("#answers-surface:1", "Enter your own answer to “On what?”"),
            ],
            page.QuerySelectorAll(".govuk-error-summary a").Select(link => (link.GetAttribute("href")!, link.TextContent)));
        Assert.Equal("a few", page.GetElementById("answers-daily:1")!.GetAttribute("value"));
        Assert.Contains("answers-daily:1:error", page.GetElementById("answers-daily:1")!.GetAttribute("aria-describedby"));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_depends_on_another_says_when_to_answer_it()
    {
        var page = await site.GetAsync("/questionnaire");
        Assert.Equal(
            ["Answer if “Does anyone smoke?” is Yes", "Answer if “How many cigarettes a day?” is at least 20"],
            page.QuerySelectorAll("[data-when-words]").Select(words => words.TextContent));
        Assert.Equal("""[{"name":"answers[smokes]","sign":"=","value":"yes"}]""", page.QuerySelector("[data-when]")!.GetAttribute("data-when"));
    }

    [Fact]
    public async Task Add_another_keeps_everything_judges_nothing_and_adds_one_box()
    {
        var page = await site.PostToAsync("/questionnaire", ("answers[daily]", "a few"), ("answers[notes]", "one"), ("answers[notes][2]", "two"), ("answers.add", "notes"));
        Assert.Empty(page.QuerySelectorAll(".govuk-error-summary"));
        Assert.Equal(["one", "two", null], page.QuerySelectorAll("input[name^='answers[notes]']").Select(input => input.GetAttribute("value")));
        Assert.True(page.GetElementById("answers-notes:3")!.HasAttribute("autofocus"));
        Assert.Equal("a few", page.GetElementById("answers-daily:1")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_entry_is_added_with_everything_kept_and_the_next_box_in_focus()
    {
        var page = await site.PostToAsync("/questionnaire?form=children", ("answers.entries[child]", "1"), ("answers[name]", "<i>Ann</i>"), ("answers[at-home]", "yes"), ("answers[age]", "old"), ("answers.add", "child"));
        Assert.Empty(page.QuerySelectorAll(".govuk-error-summary"));
        Assert.Equal(["Other child 1", "Other child 2"], page.QuerySelectorAll("fieldset h2").Select(heading => heading.TextContent));
        Assert.Equal(["<i>Ann</i>", null], page.QuerySelectorAll("input[name^='answers[name']").Select(input => input.GetAttribute("value")));
        Assert.Equal("old", page.GetElementById("answers-age:1")!.GetAttribute("value"));
        Assert.True(page.GetElementById("answers-name~2:1")!.HasAttribute("autofocus"));
        Assert.Equal(["Remove Other child 1", "Remove Other child 2"], page.QuerySelectorAll("button[name='answers.remove']").Select(button => button.TextContent));
        Assert.Equal("""[{"name":"answers[at-home~2]","sign":"=","value":"yes"}]""", page.QuerySelectorAll("[data-when]")[^1].GetAttribute("data-when"));
    }

    [Fact]
    public async Task An_entry_is_taken_out_with_all_its_answers_and_those_after_it_move_up()
    {
        var page = await site.PostToAsync(
            "/questionnaire?form=children",
            ("answers.entries[child]", "3"), ("answers[name]", "Ann"), ("answers[at-home]", "yes"), ("answers[age]", "4"), ("answers[langs]", "Welsh"), ("answers[langs][2]", "Urdu"),
            ("answers[name~2]", "Ben"), ("answers[at-home~2]", "no"), ("answers[born~2].Day", "3"),
            ("answers[name~3]", "Cat"), ("answers[born~3].Day", "5"), ("answers[langs~3]", "Farsi"), ("answers.remove", "child~2"));
        Assert.Equal(["Ann", "Cat"], page.QuerySelectorAll("input[name^='answers[name']").Select(input => input.GetAttribute("value")));
        Assert.Equal("2", page.QuerySelector("input[name='answers.entries[child]']")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("input[name='answers[at-home~2]'][checked]"));
        Assert.Equal("5", page.QuerySelector("input[name='answers[born~2].Day']")!.GetAttribute("value"));
        Assert.Equal(["Welsh", "Urdu", "Farsi"], page.QuerySelectorAll("input[name^='answers[langs']").Select(input => input.GetAttribute("value")));

        page = await site.PostToAsync("/questionnaire?form=children", ("answers.entries[child]", "1"), ("answers[name]", "Ann"), ("answers[at-home]", "yes"), ("answers.remove", "child"));
        Assert.Null(Assert.Single(page.QuerySelectorAll("input[name^='answers[name']")).GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("input[checked], button[name='answers.remove']"));
    }

    [Theory]
    [InlineData("9999999999", "child")]
    [InlineData("-3", "child~7")]
    [InlineData("many", "nothing")]
    [InlineData("25", "")]
    public async Task Nonsense_about_entries_is_no_failure(string count, string button)
    {
        foreach (var name in new[] { "answers.add", "answers.remove" })
        {
            var page = await site.PostToAsync("/questionnaire?form=children", ("answers.entries[child]", count), ("answers[name]", "Ann"), (name, button));
            Assert.InRange(page.QuerySelectorAll("fieldset h2").Length, 1, FormLimits.Repeats);
        }
    }

    [Fact]
    public async Task What_must_be_answered_is_asked_of_each_entry_that_was_begun()
    {
        var page = await site.PostToAsync("/questionnaire?form=children", ("answers.entries[child]", "3"), ("answers[name]", "Ann"), ("answers[at-home~2]", "yes"));
        Assert.Equal(
            [("#answers-name~2:1", "Enter an answer to “Name” (Other child 2)"), ("#answers-age~2:1", "Enter an answer to “How old?” (Other child 2)")],
            page.QuerySelectorAll(".govuk-error-summary a").Select(link => (link.GetAttribute("href")!, link.TextContent)));
    }

    [Fact]
    public async Task Enter_in_a_box_keeps_the_page_as_it_is()
    {
        var page = await site.PostToAsync("/questionnaire", ("answers.enter", "yes"), ("answers[notes]", "one"));
        Assert.Empty(page.QuerySelectorAll(".govuk-error-summary"));
        Assert.Equal("one", page.GetElementById("answers-notes:1")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_people_write_is_text_and_never_markup()
    {
        var page = await site.PostToAsync("/questionnaire", ("answers[notes]", "<b>\"x"), ("answers[surface]", ":other"), ("answers[surface].other", "<script>alert(1)</script>"));
        Assert.Equal("<b>\"x", page.GetElementById("answers-notes:1")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
    }

    [Fact]
    public async Task An_answer_that_is_not_offered_is_no_answer()
    {
        var page = await site.PostToAsync("/questionnaire", ("answers[smokes]", "perhaps"));
        Assert.Equal(["Select an answer to “Does anyone smoke?”"], page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.TextContent));
    }

    private static IEnumerable<(string, string)> Fields(IHtmlDocument page)
    {
        foreach (var field in page.QuerySelectorAll("main form [name]"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlButtonElement:
                case IHtmlInputElement { Type: "hidden" } hidden when !hidden.Name!.StartsWith("answers", StringComparison.Ordinal):
                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (area.Name!, area.Value);
                    break;
            }
        }
    }
}
