using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;

namespace CdopWorkflow.Tests.Forms;

/// <summary>Groups that repeat: an entry for each child, each contact, each person.</summary>
public sealed class EntriesTests
{
    public static readonly Questionnaire Children = Questionnaire.Parse(QuestionnaireTests.Form("""
        {"linkId":"child","text":"Other child","type":"group","repeats":true,"item":[
          {"linkId":"name","text":"Name","type":"string","required":true},
          {"linkId":"at-home","text":"Does the child live at home?","type":"choice","answerValueSet":"urn:cdop-workflow:five-valued-answer"},
          {"linkId":"more","text":"At home","type":"group","item":[
            {"linkId":"age","text":"How old?","type":"integer","required":true,"enableWhen":[{"question":"at-home","operator":"=","answerCoding":{"code":"yes"}}]}]},
          {"linkId":"born","text":"Born on","type":"date"},
          {"linkId":"langs","text":"Languages","type":"string","repeats":true}]},
        {"linkId":"notes","text":"Notes","type":"text"}
        """));

    private static FormAnswers Two => FormAnswers.None
        .With("name", new AnswerValue.Text("Ann")).With("at-home", FiveValues.Of(Answer.Yes)).With("age", new AnswerValue.WholeNumber(4))
        .With("name~2", new AnswerValue.Text("Ben <b>")).With("at-home~2", FiveValues.Of(Answer.NotKnown)).With("langs~2", new AnswerValue.Text("Welsh"), new AnswerValue.Text("Urdu"));

    [Fact]
    public void Entries_are_kept_in_their_order_as_fhir_has_them()
    {
        var json = Two.ToJson(Children, completed: true);
        Assert.Equal(2, json.Split("\"linkId\":\"child\"").Length - 1);
        Assert.DoesNotContain("~", json, StringComparison.Ordinal);
        var reading = FormAnswers.Read(json, Children);
        Assert.Empty(reading.Problems);
        Assert.Equal(["Ann", "Ben <b>", "Welsh; Urdu"], new[] { "name", "name~2", "langs~2" }.Select(reading.Answers.Words));
        Assert.Equal((Answer.Yes, Answer.NotKnown), (reading.Answers.FiveValued("at-home"), reading.Answers.FiveValued("at-home~2")));
    }

    [Fact]
    public void A_blank_entry_is_left_out_and_those_after_it_move_up()
    {
        var reading = FormAnswers.Read(FormAnswers.None.With("name~3", new AnswerValue.Text("Cat")).ToJson(Children, true), Children);
        Assert.Equal(["name"], reading.Answers.LinkIds);
    }

    [Fact]
    public void A_condition_looks_at_its_own_entry()
    {
        var asked = Enablement.Of(Children, Two);
        Assert.Contains("age", asked);
        Assert.DoesNotContain("age~2", asked);
        Assert.DoesNotContain("age~2", Two.With("age~2", new AnswerValue.WholeNumber(3)).OnlyAsked(Children).LinkIds);
    }

    [Fact]
    public void What_is_required_is_required_of_each_entry_that_was_begun()
    {
        Assert.Empty(AnswerCheck.Check(Children, FormAnswers.None, complete: true));
        Assert.Equal(
            [new("name~2", 0, "Enter an answer to “Name” (Other child 2)"), new("age~2", 0, "Enter an answer to “How old?” (Other child 2)")],
            AnswerCheck.Check(Children, Two.Without("name~2").With("at-home~2", FiveValues.Of(Answer.Yes)), complete: true));
        Assert.Equal((10, 7), Two.With("notes", new AnswerValue.Text("x")).Progress(Children));
    }

    [Fact]
    public void More_entries_than_a_page_can_show_are_left_out_with_the_reason()
    {
        var many = string.Join(",", Enumerable.Range(1, FormLimits.Repeats + 2).Select(number => $$"""{"linkId":"child","item":[{"linkId":"name","answer":[{"valueString":"{{number}}"}]}]}"""));
        var reading = FormAnswers.Read($$"""{"resourceType":"QuestionnaireResponse","item":[{{many}}]}""", Children);
        Assert.Equal("child: It has more than 25 entries; those beyond were left out", reading.Problems[0].ToString());
        Assert.Equal(FormLimits.Repeats, reading.Answers.LinkIds.Count());
    }

    [Theory]
    [InlineData("""{"linkId":"inner","text":"x","type":"group","repeats":true,"item":[{"linkId":"q","text":"x","type":"string"}]}""", "", "inner: It repeats within “outer”, which repeats: put it beside that group")]
    [InlineData("""{"linkId":"q","text":"x","type":"string"}""", """,{"linkId":"after","text":"x","type":"string","enableWhen":[{"question":"q","operator":"exists","answerBoolean":true}]}""", "after: Its condition looks at “q” in the group “outer”, which repeats: only items of that group can, each in its own entry")]
    [InlineData("""{"linkId":"q","text":"x","type":"display","repeats":true}""", "", "q: Only a question or a group can repeat")]
    public void What_cannot_be_shown_is_refused(string within, string after, string reason)
    {
        var reading = Questionnaire.Read(QuestionnaireTests.Form($$"""{"linkId":"outer","text":"x","type":"group","repeats":true,"item":[{{within}}]}{{after}}"""));
        Assert.Null(reading.Questionnaire);
        Assert.Contains(reading.Problems, problem => problem.ToString() == reason);
    }

    [Fact]
    public void A_form_that_is_laid_out_twice_stays_as_it_is()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new RandomForms(seed);
            var form = random.Form();
            var answers = random.Answers(form);
            var laidOut = form.LaidOut(answers);
            Assert.Same(laidOut, laidOut.LaidOut(answers));
            Assert.Subset(laidOut.Questions.Select(question => question.LinkId).ToHashSet(), answers.LinkIds.ToHashSet());
            Assert.Equal(Enablement.Of(form, answers).Order(), Enablement.Of(laidOut, answers).Order());
        }
    }
}
