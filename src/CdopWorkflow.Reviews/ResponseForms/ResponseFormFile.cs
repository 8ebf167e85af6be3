using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.ResponseForms;

/// <summary>Finds the forms of a review's rapid response, and opens what was answered.</summary>
public sealed class ResponseFormFile(ReviewsDb db, FormRegister forms, Sealer sealer, TimeProvider clock)
{
    /// <summary>The five questions of the prompt card, and the items about a sudden unexpected death.</summary>
    public static IReadOnlyList<string> Keys { get; } = [ShippedForms.RapidResponse, ShippedForms.SuddenUnexpectedDeath];

    /// <summary>The form as it was begun, or as it is in force today where nobody has.</summary>
    public async Task<OpenedForm> OpenAsync(Review review, string key, CancellationToken cancel)
    {
        var kept = await db.Set<ResponseAnswers>().SingleOrDefaultAsync(answers => answers.ReviewId == review.Id && answers.FormKey == key, cancel);
        var form = kept is null
            ? await forms.InForceAsync(key, UkTime.DateOf(clock.GetUtcNow()), cancel)
            : await forms.VersionAsync(key, kept.FormVersion, cancel) ?? throw new InvalidOperationException($"Version {kept.FormVersion} of the form {key} is gone.");
        return new OpenedForm(form, kept, kept is null ? FormAnswers.None : FormAnswers.Read(sealer.Open<string>(kept.Content), form).Answers);
    }

    public async Task<IReadOnlyList<OpenedForm>> AllAsync(Review review, CancellationToken cancel)
    {
        var opened = new List<OpenedForm>();
        foreach (var key in Keys)
        {
            opened.Add(await OpenAsync(review, key, cancel));
        }

        return opened;
    }
}

/// <summary>A form of a rapid response with its answers so far.</summary>
/// <param name="Form">In its version.</param>
/// <param name="Kept">Null where nobody has saved anything.</param>
/// <param name="Answers">So far.</param>
public sealed record OpenedForm(Questionnaire Form, ResponseAnswers? Kept, FormAnswers Answers)
{
    public int Edition => Kept?.Edition ?? 0;

    /// <summary>"Complete, 12 of 20 questions answered".</summary>
    public string Standing
    {
        get
        {
            var (asked, answered) = Answers.Progress(Form);
            return Kept is null ? "Not begun" : $"{(Kept.IsComplete ? "Complete" : "Begun")}, {answered} of {asked} questions answered";
        }
    }
}
