using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>A form of a return, as it was on the day of the request, and what was answered on it.</summary>
[OfCase(nameof(ReturnId), Through = typeof(AgencyReturn))]
public sealed class ReturnForm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReturnId { get; init; }

    /// <summary>From 1, in the order in which the forms are filled in.</summary>
    public int Number { get; init; }

    /// <summary>"reporting".</summary>
    public required string Key { get; init; }

    public int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>The Questionnaire, with the area's added questions at its end. It says nothing about any case.</summary>
    public required string Json { get; init; }

    /// <summary>A sealed QuestionnaireResponse, complete or not; null while nothing was answered.</summary>
    [Sealed]
    public byte[]? Answers { get; set; }

    /// <summary>Grows with every save, so that sending a return and saving one of its forms cannot pass each other unseen.</summary>
    public int Saves { get; private set; }

    public Questionnaire Form() => Questionnaire.Parse(Json);

    public FormAnswers Open(Sealer sealer) => Answers is null ? FormAnswers.None : FormAnswers.Read(sealer.Open<string>(Answers), Form()).Answers;

    public void Write(FormAnswers answers, bool completed, Sealer sealer)
    {
        Answers = sealer.Seal(answers.ToJson(Form(), completed));
        Saves++;
    }
}
