using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Family;

/// <summary>What is done for the family of one review, and what is not.</summary>
/// <param name="Review">With its questions.</param>
/// <param name="Contacts">With the family.</param>
/// <param name="Gaps">The parts left out, each with its reason.</param>
public sealed record FamilyTrack(Review Review, IReadOnlyList<FamilyContact> Contacts, IReadOnlyList<FamilyGap> Gaps)
{
    /// <summary>The parts that are neither done nor left out with a reason.</summary>
    public IReadOnlyList<FamilyPart> Unfinished => [.. Enum.GetValues<FamilyPart>().Where(part => !IsDone(part) && Gaps.All(gap => gap.Part != part))];

    public bool IsFinished(FamilyPart part) => !Unfinished.Contains(part);

    /// <summary>Questions of the family that the panel cannot see yet.</summary>
    public int Unworded => IsFinished(FamilyPart.Questions) ? 0 : Review.FamilyQuestions.Count(question => question is { AnsweredOn: null, ForPanel: null });

    /// <summary>What to do about an unfinished part, as the refusal to close says it.</summary>
    public static string Sentence(FamilyPart part) => part switch
    {
        FamilyPart.KeyWorker => "Name the family’s key worker, or record why there is none",
        FamilyPart.Booklet => "Record the booklet for parents, or why it was not given",
        FamilyPart.Support => "Record what bereavement support the family was offered, or why none was",
        FamilyPart.Questions => "Record the answer to each of the family’s questions",
        FamilyPart.AnswersTold => "Record who told the family each answer, or why it was not told",
        FamilyPart.Outcome => "Decide what the family is told",
        FamilyPart.NextInfant => "Say whether Care of the Next Infant applies to the family",
    };

    private bool IsDone(FamilyPart part) => part switch
    {
        FamilyPart.KeyWorker => Review.Family.HasKeyWorker,
        FamilyPart.Booklet => Review.Family.HasBooklet,
        FamilyPart.Support => Contacts.Any(contact => contact.SupportOffered),
        FamilyPart.Questions => Review.FamilyQuestions.TrueForAll(question => question.AnsweredOn is not null),
        FamilyPart.AnswersTold => Review.FamilyQuestions.TrueForAll(question => question.AnsweredOn is null || question.ToldOn is not null),
        FamilyPart.Outcome => Review.Family.Feedback != FamilyFeedback.NotDecided,

        // the programme is for families who lost a baby
        FamilyPart.NextInfant => !Review.AgeBand.IsInfant() || Review.Family.NextInfant is not null,
    };
}
