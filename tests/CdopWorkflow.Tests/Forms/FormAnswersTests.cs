using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;

namespace CdopWorkflow.Tests.Forms;

/// <summary>Answers: kept exactly, asked when they should be, judged as a draft and as a whole.</summary>
public sealed class FormAnswersTests
{
    public static readonly Questionnaire Smoking = Questionnaire.Parse(QuestionnaireTests.Form("""
        {"linkId":"smokes","text":"Does anyone smoke?","type":"choice","required":true,"answerValueSet":"urn:cdop-workflow:five-valued-answer"},
        {"linkId":"more","text":"More about it","type":"group","enableWhen":[{"question":"smokes","operator":"=","answerCoding":{"code":"yes"}}],"item":[
          {"linkId":"daily","text":"How many cigarettes a day?","type":"integer","required":true,"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":1},{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":100}]},
          {"linkId":"many","text":"Since when?","type":"date","enableWhen":[{"question":"daily","operator":">=","answerInteger":20}]}]},
        {"linkId":"notes","text":"Notes","type":"string","maxLength":5,"repeats":true},
        {"linkId":"surface","text":"On what?","type":"open-choice","answerOption":[{"valueCoding":{"code":"cot","display":"A cot"}},{"valueString":"A sofa"}]}
        """));

    [Fact]
    public void A_thousand_sets_of_answers_read_back_exactly()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new RandomForms(seed);
            var form = random.Form();
            var json = random.Answers(form).ToJson(form, completed: seed % 2 == 0);
            var reading = FormAnswers.Read(json, form);
            Assert.Empty(reading.Problems);
            Assert.Equal(seed % 2 == 0, reading.Completed);
            Assert.Equal(json, reading.Answers.ToJson(form, reading.Completed));
        }
    }

    [Fact]
    public void What_is_not_asked_any_more_is_dropped_and_a_chain_closes_as_one()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new RandomForms(seed);
            var form = random.Form();
            var kept = random.Answers(form).OnlyAsked(form);
            Assert.Subset(Enablement.Of(form, kept).ToHashSet(), kept.LinkIds.ToHashSet());
            Assert.Equal(kept.ToJson(form, true), kept.OnlyAsked(form).ToJson(form, true));
        }

        var full = FormAnswers.None.With("smokes", FiveValues.Of(Answer.Yes)).With("daily", new AnswerValue.WholeNumber(25)).With("many", new AnswerValue.Date(new(2020, 5, 1)));
        Assert.Equal(["daily", "many", "smokes"], full.OnlyAsked(Smoking).LinkIds.Order());
        Assert.Equal(["smokes"], full.With("smokes", FiveValues.Of(Answer.NotKnown)).OnlyAsked(Smoking).LinkIds);
    }

    [Fact]
    public void A_draft_may_have_gaps_and_a_form_that_is_sent_may_not()
    {
        Assert.Empty(AnswerCheck.Check(Smoking, FormAnswers.None, complete: false));
        Assert.Equal("Select an answer to “Does anyone smoke?”", Assert.Single(AnswerCheck.Check(Smoking, FormAnswers.None, complete: true)).Message);
        var yes = FormAnswers.None.With("smokes", FiveValues.Of(Answer.Yes));
        Assert.Equal("Enter an answer to “How many cigarettes a day?”", Assert.Single(AnswerCheck.Check(Smoking, yes, complete: true)).Message);
        Assert.Empty(AnswerCheck.Check(Smoking, FormAnswers.None.With("smokes", FiveValues.Of(Answer.No)), complete: true));
    }

    [Fact]
    public void Answers_the_question_cannot_have_are_named_in_a_draft_too()
    {
        var answers = FormAnswers.None.With("smokes", FiveValues.Of(Answer.Yes)).With("daily", new AnswerValue.WholeNumber(0))
            .With("notes", new AnswerValue.Text("short"), new AnswerValue.Text("too long"));
        Assert.Equal(
            [new("daily", 0, "The answer to “How many cigarettes a day?” must be 1 or more"), new("notes", 1, "The answer to “Notes” must be 5 characters or less")],
            AnswerCheck.Check(Smoking, answers, complete: false));
    }

    [Fact]
    public void Not_known_is_an_answer_and_silence_is_not()
    {
        Assert.Equal(Answer.NotAnswered, FormAnswers.None.FiveValued("smokes"));
        foreach (var answer in Enum.GetValues<Answer>().Where(answer => answer.IsAnswered()))
        {
            var json = FormAnswers.None.With("smokes", FiveValues.Of(answer)).ToJson(Smoking, true);
            Assert.Equal(answer, FormAnswers.Read(json, Smoking).Answers.FiveValued("smokes"));
        }
    }

    [Theory]
    [InlineData("""{"linkId":"unknown","answer":[{"valueString":"x"}]}""", "unknown: The form has no such question; the answer was left out")]
    [InlineData("""{"linkId":"smokes","answer":[{"valueBoolean":true}]}""", "smokes: An answer is not of the question’s type; it was left out")]
    [InlineData("""{"linkId":"smokes","answer":[{"valueCoding":{"code":"perhaps"}}]}""", "smokes: An answer is not of the question’s type; it was left out")]
    [InlineData("""{"linkId":"daily","answer":[{"valueInteger":1.5}]}""", "daily: “valueInteger” must be a whole number")]
    public void What_does_not_fit_is_kept_out_with_the_reason(string item, string reason)
    {
        var reading = FormAnswers.Read($$"""{"resourceType":"QuestionnaireResponse","status":"completed","item":[{{item}},{"linkId":"surface","answer":[{"valueString":"A sofa"}]}]}""", Smoking);
        Assert.Contains(reading.Problems, problem => problem.ToString().StartsWith(reason, StringComparison.Ordinal));
        Assert.Equal(["surface"], reading.Answers.LinkIds);
    }

    [Fact]
    public void Answers_to_another_form_are_not_taken()
    {
        var reading = FormAnswers.Read("""{"resourceType":"QuestionnaireResponse","questionnaire":"urn:cdop-workflow:form:other|1","item":[{"linkId":"notes","answer":[{"valueString":"x"}]}]}""", Smoking);
        Assert.Equal("It answers another form", Assert.Single(reading.Problems).ToString());
        Assert.True(reading.Answers.IsEmpty);
    }
}
