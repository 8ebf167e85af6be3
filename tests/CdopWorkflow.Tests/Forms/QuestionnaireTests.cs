using CdopWorkflow.Forms;

namespace CdopWorkflow.Tests.Forms;

/// <summary>Reading forms: what is allowed reads back as it was, and what is not is refused by name.</summary>
public sealed class QuestionnaireTests
{
    private const string Odd = "{}[]\",:0ax\\\ud83d";

    private const string Choice = """{"linkId":"a","text":"Was it?","type":"choice","answerValueSet":"urn:cdop-workflow:five-valued-answer"}""";

    [Fact]
    public void A_thousand_forms_read_back_as_they_were()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var json = new RandomForms(seed).Form().ToJson();
            var reading = Questionnaire.Read(json);
            Assert.True(reading.Questionnaire is not null, $"seed {seed}: {string.Join("; ", reading.Problems)}");
            Assert.Equal(json, reading.Questionnaire.ToJson());
        }
    }

    public static TheoryData<string, string> Refused => new()
    {
        { """{"linkId":"a","text":"Q","type":"boolean"}""", "a: “boolean” is not used: answers are never only yes or no" },
        { """{"linkId":"a","text":"Q","type":"attachment"}""", "a: The type “attachment” is not supported" },
        { """{"linkId":"a","text":"Q","type":"banana"}""", "a: There is no type “banana”" },
        { """{"text":"Q","type":"string"}""", "An item has no linkId" },
        { """{"linkId":"a b","text":"Q","type":"string"}""", "a b: A linkId has letters, digits" },
        { """{"linkId":"a","type":"string"}""", "a: It has no text" },
        { Choice + """,{"linkId":"A","text":"Q","type":"string"}""", "A: The same linkId stands on another item" },
        { """{"linkId":"a","text":"Q","type":"choice"}""", "a: It is a choice without options" },
        { """{"linkId":"a","text":"Q","type":"choice","answerValueSet":"http://example.org/x"}""", "a: The answerValueSet “http://example.org/x” is not known here" },
        { """{"linkId":"a","text":"Q","type":"choice","answerOption":[{"valueCoding":{"code":"x","display":"X"}},{"valueCoding":{"code":"X","display":"Y"}}]}""", "a: The option “x” stands twice" },
        { """{"linkId":"a","text":"Q","type":"choice","answerOption":[{"valueInteger":3}]}""", "a: “valueInteger” is not supported on an option" },
        { """{"linkId":"a","text":"Q","type":"string","answerOption":[{"valueString":"x"}]}""", "a: Options do not go with the type “string”" },
        { """{"linkId":"a","text":"G","type":"group"}""", "a: The group has nothing in it" },
        { """{"linkId":"a","text":"G","type":"display","repeats":true}""", "a: Only a question or a group can repeat" },
        { """{"linkId":"a","text":"D","type":"display","required":true}""", "a: Only a question can be required" },
        { """{"linkId":"a","text":"Q","type":"choice","repeats":true,"answerValueSet":"urn:cdop-workflow:five-valued-answer"}""", "a: A question with Yes, No, Not known and Not applicable has one answer" },
        { """{"linkId":"a","text":"Q","type":"date","maxLength":5}""", "a: “maxLength” does not go with the type “date”" },
        { """{"linkId":"a","text":"Q","type":"text","maxLength":0}""", "a: “maxLength” must be between 1 and" },
        { """{"linkId":"a","text":"Q","type":"string","initial":[{"valueString":"x"}]}""", "a: “initial” is not supported on an item" },
        { """{"linkId":"a","text":"Q","type":"string","extension":[{"url":"http://example.org/e","valueString":"x"}]}""", "a: The extension “http://example.org/e” is not supported" },
        { """{"linkId":"a","text":"Q","type":"integer","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":9},{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":2}]}""", "a: maxValue is less than minValue" },
        { """{"linkId":"a","text":"Q","type":"string","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":9}]}""", "a: minValue or maxValue does not go with the type “string”" },
        { """{"linkId":"a","text":"Q","type":"string","item":[{"linkId":"b","text":"Q","type":"string"}]}""", "a: Within a question there can be one display item" },
        { """{"linkId":"a","text":"Q","type":"string","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}]}""", "a: Its condition points at the item itself" },
        { """{"linkId":"a","text":"Q","type":"string","enableWhen":[{"question":"zz","operator":"exists","answerBoolean":true}]}""", "a: Its condition points at “zz”, which is not a question that stands before it" },
        { """{"linkId":"b","text":"Q","type":"string","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}]},""" + Choice, "b: Its condition points at “a”" },
        { Choice + """,{"linkId":"b","text":"Q","type":"string","enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"maybe"}}]}""", "b: Its condition must compare “a” with an answer that this question can have" },
        { Choice + """,{"linkId":"b","text":"Q","type":"string","enableWhen":[{"question":"a","operator":">","answerCoding":{"code":"yes"}}]}""", "b: “a” is neither a number nor a date" },
        { Choice + """,{"linkId":"b","text":"Q","type":"string","enableWhen":[{"question":"a","operator":"~","answerCoding":{"code":"yes"}}]}""", "b: The operator “~” is not one of" },
        { Choice + """,{"linkId":"b","text":"Q","type":"string","enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"yes"}},{"question":"a","operator":"exists","answerBoolean":true}]}""", "b: With several conditions “enableBehavior” must say" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_shown_is_refused_by_name(string items, string reason)
    {
        var reading = Questionnaire.Read(Form(items));
        Assert.Null(reading.Questionnaire);
        Assert.Contains(reading.Problems, problem => problem.ToString().StartsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reason_is_told_at_once()
    {
        var reading = Questionnaire.Read("""{"resourceType":"Patient","name":"Big Name","version":"one","status":"x","colour":"red","item":[{"linkId":"a","text":"Q","type":"boolean"},{"linkId":"b","text":"Q","type":"choice"}]}""");
        Assert.Equal(
            ["It is not a Questionnaire", "“name” is what", "“version” is a whole", "The form has no title", "“status” is", "a: “boolean”", "b: It is a choice", "“colour” is not supported"],
            reading.Problems.Select(problem => problem.ToString()).Select((text, index) => new[] { "It is not a Questionnaire", "“name” is what", "“version” is a whole", "The form has no title", "“status” is", "a: “boolean”", "b: It is a choice", "“colour” is not supported" }[index] is { } start && text.StartsWith(start, StringComparison.Ordinal) ? start : text));
    }

    public static TheoryData<string> Hostile =>
    [
        "", "   ", "null", "[]", "7", "\"x\"", "{", "{}", "{\"item\":{}}", "{\"resourceType\":null}", "\u0000",
        "{\"a\":1,\"a\":2}",
        "{\"resourceType\":\"\\ud800\"}", "{\"\\udc00\":1}", "{\"resourceType\":\"\ud800\"}",
        new string('[', 100_000), new string('[', 30) + new string(']', 30),
        "{\"item\":" + string.Concat(Enumerable.Repeat("[{\"item\":", 5_000)),
        "{\"x\":\"" + new string('a', 1_100_000) + "\"}",
        "{\"item\":[" + string.Join(',', Enumerable.Repeat("0", 400_000)) + "]}",
        Form(string.Join(',', Enumerable.Range(0, 1_500).Select(number => $$"""{"linkId":"q{{number}}","text":"Q","type":"string"}"""))),
        Form("""{"linkId":7,"text":{},"type":[],"item":3,"enableWhen":"x","answerOption":{},"extension":true,"required":"yes","maxLength":1e99,"prefix":[]}"""),
        Form("null,1,\"x\",[],{}"),
        Form("""{"linkId":"a","text":"Q","type":"integer","extension":[null,{"url":7},{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":99999999999}]}"""),
        Form("""{"linkId":"a","text":"Q","type":"choice","answerOption":[null,{"valueCoding":null},{"valueCoding":{"code":":x","display":"d"}}]}"""),
        Form("""{"linkId":"a","text":"Q","type":"string","enableWhen":[null,{},{"question":null,"operator":null}]}"""),
        Form("""{"linkId":"a","text":"Q\u0000","type":"string"}"""),
        Form(string.Concat(Enumerable.Repeat("""{"linkId":"a","text":"G","type":"group","item":[""", 12)) + string.Concat(Enumerable.Repeat("]}", 12))),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_gets_reasons_and_never_an_exception(string json)
    {
        var reading = Questionnaire.Read(json);
        Assert.Null(reading.Questionnaire);
        Assert.NotEmpty(reading.Problems);
        Assert.True(reading.Problems.Count <= FormLimits.Problems + 1);
        Assert.NotEmpty(FormAnswers.Read(json, Questionnaire.Parse(Form(Choice))).Problems);
    }

    [Fact]
    public void A_form_with_one_letter_changed_at_random_never_throws()
    {
        var random = new Random(7);
        var json = new RandomForms(3).Form().ToJson();
        for (var turn = 0; turn < 3_000; turn++)
        {
            var changed = json.ToCharArray();
            changed[random.Next(changed.Length)] = Odd[random.Next(Odd.Length)];
            _ = Questionnaire.Read(new string(changed));
        }
    }

    public static string Form(string items) =>
        $$"""{"resourceType":"Questionnaire","name":"example","version":"1","title":"An example","status":"active","item":[{{items}}]}""";
}
