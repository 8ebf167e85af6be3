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
    private readonly Dictionary<string, IReadOnlyList<string>> fields;
    private readonly IReadOnlyList<AnswerProblem> unreadable;
    private readonly string? more;

    /// <summary>To be asked, with the answers so far.</summary>
    public AskedQuestionnaire(Questionnaire form, FormAnswers? answers = null, string prefix = "answers")
    {
        (Form, Answers, Names, unreadable) = (form, answers ?? FormAnswers.None, new FieldNames(prefix), []);
        fields = FieldWriter.Write(form, Answers, Names);
    }

    private AskedQuestionnaire(Questionnaire form, FieldNames names, Dictionary<string, IReadOnlyList<string>> posted)
    {
        (Form, Names, fields) = (form, names, posted);
        (Answers, unreadable) = FieldReader.Read(form, names, Posted);
        more = Posted(names.Add) is [var asked, ..] ? asked : null;
        StaysOnPage = more is not null || posted.ContainsKey(names.Enter);
    }

    public Questionnaire Form { get; }

    public FormAnswers Answers { get; }

    public FieldNames Names { get; }

    /// <summary>
    /// The person asked for one more box, or pressed Enter in one: show the page again as it is. Nothing is judged and nothing saved.
    /// </summary>
    public bool StaysOnPage { get; }

    /// <summary>What was posted for a form.</summary>
    public static async Task<AskedQuestionnaire> ReadAsync(HttpRequest request, Questionnaire form, string prefix = "answers")
    {
        var posted = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var own = posted.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")], StringComparer.Ordinal);
        return new(form, new FieldNames(prefix), own);
    }

    /// <summary>Tells the page what is wrong; true when nothing is.</summary>
    /// <param name="state">The page's model state.</param>
    /// <param name="complete">Whether every required question must have its answer; false for a draft.</param>
    public bool Judge(ModelStateDictionary state, bool complete)
    {
        var problems = unreadable.Concat(AnswerCheck.Check(Form, Answers, complete).Where(problem => unreadable.All(known => known.LinkId != problem.LinkId))).ToList();
        foreach (var problem in problems)
        {
            state.AddModelError(Names.Name(problem.LinkId, problem.Index), problem.Message);
        }

        return problems.Count == 0;
    }

    internal IReadOnlyList<string> Posted(string name) => fields.TryGetValue(name, out var values) ? values : [];

    internal string Typed(string name) => Posted(name) is [var typed, ..] ? typed : "";

    /// <summary>How many boxes a question has on the page.</summary>
    internal int Boxes(QuestionnaireItem question)
    {
        var typed = Enumerable.Range(0, FormLimits.Repeats).LastOrDefault(index => HasBox(question, index)) + 1;
        return question.Repeats && more == question.LinkId ? Math.Min(typed + 1, FormLimits.Repeats) : typed;
    }

    /// <summary>The box that was just asked for.</summary>
    internal bool IsNew(QuestionnaireItem question, int index) => question.Repeats && more == question.LinkId && index == Boxes(question) - 1;

    private bool HasBox(QuestionnaireItem question, int index)
    {
        var name = Names.Name(question.LinkId, index);
        return fields.ContainsKey(name) || fields.ContainsKey(name + ".Day");
    }
}
