using CdopWorkflow.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>
/// A form on a page: its questions, what was answered, and what was typed that is no answer yet. A page shows it with
/// &lt;questionnaire asked="Model.Asked" /&gt;, and reads it back with <see cref="ReadAsync"/>.
/// </summary>
public sealed class AskedQuestionnaire
{
    private readonly PostedFields fields;
    private readonly IReadOnlyList<AnswerProblem> unreadable;

    /// <summary>To be asked, with the answers so far.</summary>
    public AskedQuestionnaire(Questionnaire form, FormAnswers? answers = null, string prefix = "answers")
    {
        (Form, Answers, Names, unreadable) = (form, answers ?? FormAnswers.None, new FieldNames(prefix), []);
        LaidOut = form.LaidOut(Answers);
        fields = new PostedFields(FieldWriter.Write(LaidOut, Answers, Names), Names);
    }

    private AskedQuestionnaire(Questionnaire form, PostedFields posted)
    {
        (Form, Names, fields) = (form, posted.Names, posted);
        LaidOut = form.LaidOut(posted.EntriesOf);
        (Answers, unreadable) = FieldReader.Read(LaidOut, Names, Posted);
    }

    public Questionnaire Form { get; }

    /// <summary>With a group for every entry that the page shows.</summary>
    public Questionnaire LaidOut { get; }

    public FormAnswers Answers { get; }

    public FieldNames Names { get; }

    /// <summary>
    /// The person asked for one more box or entry, took an entry out, or pressed Enter in a box: show the page again. Nothing is judged
    /// and nothing saved.
    /// </summary>
    public bool StaysOnPage => fields.StaysOnPage;

    /// <summary>What was posted for a form.</summary>
    public static async Task<AskedQuestionnaire> ReadAsync(HttpRequest request, Questionnaire form, string prefix = "answers")
    {
        var posted = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var own = posted.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")], StringComparer.Ordinal);
        return new(form, PostedFields.After(own, new FieldNames(prefix), form));
    }

    /// <summary>Tells the page what is wrong; true when nothing is.</summary>
    /// <param name="state">The page's model state.</param>
    /// <param name="complete">Whether every required question must have its answer; false for a draft.</param>
    public bool Judge(ModelStateDictionary state, bool complete)
    {
        var problems = unreadable.Concat(AnswerCheck.Check(LaidOut, Answers, complete).Where(problem => unreadable.All(known => known.LinkId != problem.LinkId))).ToList();
        foreach (var problem in problems)
        {
            state.AddModelError(Names.Name(problem.LinkId, problem.Index), problem.Message);
        }

        return problems.Count == 0;
    }

    internal IReadOnlyList<string> Posted(string name) => fields[name];

    internal string Typed(string name) => Posted(name) is [var typed, ..] ? typed : "";

    /// <summary>How many boxes a question has on the page.</summary>
    internal int Boxes(QuestionnaireItem question)
    {
        var typed = Enumerable.Range(0, FormLimits.Repeats).LastOrDefault(index => fields.Has(Names.Name(question.LinkId, index))) + 1;
        return question.Repeats && fields.Added == question.LinkId ? Math.Min(typed + 1, FormLimits.Repeats) : typed;
    }

    /// <summary>Where to go on: the box that was just asked for, or the first question of an entry that was added or moved up.</summary>
    internal bool IsNext(QuestionnaireItem question, int index) =>
        (question.Repeats && fields.Added == question.LinkId && index == Boxes(question) - 1)
        || (index == 0 && question.Entry is { } entry && fields.NextEntry == Entries.Key(entry.Group, entry.Number)
            && LaidOut.Questions.First(first => first.Entry == entry).LinkId == question.LinkId);
}
