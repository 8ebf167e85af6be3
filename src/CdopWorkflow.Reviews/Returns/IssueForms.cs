using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.Reviews.QuestionSets;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>The forms of a request as they are today: in force, and the first of them with the area's added questions.</summary>
public sealed class IssueForms(ReviewsDb db, FormRegister register, AreaTable areas, TimeProvider clock)
{
    public async Task<IssuedForms> ForAsync(Review review, IEnumerable<string> keys, CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var around = areas.AnsweringFor(review.Panel, today);
        var added = await db.AddedQuestions.AsNoTracking().Where(question => around.Contains(question.Area)).ToListAsync(cancel);
        var questions = QuestionSet.On(today, added);
        List<Questionnaire> forms = [];
        foreach (var key in OfferedForms.Keys.Where(keys.Contains))
        {
            var form = await register.InForceAsync(key, today, cancel);
            forms.Add(forms.Count == 0 ? questions.AddTo(form) : form);
        }

        return new IssuedForms(questions.Version, forms);
    }
}
