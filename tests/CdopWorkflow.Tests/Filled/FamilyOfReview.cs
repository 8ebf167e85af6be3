using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Notices;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Filled;

/// <summary>What is recorded about the family of a review: something in every table of its page.</summary>
/// <param name="Question">Id of a question that the panel sees and has not answered.</param>
/// <param name="Task">Id of something to see to.</param>
/// <param name="Notice">Id of something others are to be told.</param>
public sealed record FamilyOfReview(Guid Question, Guid Task, Guid Notice)
{
    public static Task<FamilyOfReview> FillAsync(TestApp app, string reference) => app.UseAsync<IServiceProvider, FamilyOfReview>(async services =>
    {
        var (db, sealer) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<Sealer>());
        var review = await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        var question = new FamilyQuestion { ReviewId = review.Id, AskedOn = today, Question = sealer.SealWords("Did the room heating matter?")!, ForPanel = sealer.SealWords("Did the room heating matter?") };
        review.FamilyQuestions.Add(question);
        review.FamilyQuestions.Add(new FamilyQuestion { ReviewId = review.Id, AskedOn = today, Question = sealer.SealWords("Who was there?")!, AnsweredOn = today, Answer = sealer.SealWords("A nurse") });
        review.Family.KeyWorkerNamedOn = today;
        review.Family.KeyWorker = sealer.SealWords("Nora Invented");
        review.Change();
        var task = new NextInfantTask { ReviewId = review.Id, Kind = NextInfantTaskKind.Offer, RaisedOn = today, KnownOn = today, Source = sealer.SealWords("Booking at the maternity unit") };
        var notice = new Notice { ReviewId = review.Id, Kind = NoticeKind.MedicalExaminer, KnownOn = today, Words = sealer.SealWords("The registered cause is not what was found")! };
        var content = new ContactContent("Nora Invented", "They were glad of the visit", InterpreterAtContact.NotNeeded, [new OfferedSupport(BereavementSupport.Counselling, OfferAnswer.Accepted)]);
        db.AddRange(
            task,
            notice,
            new FamilyContact { ReviewId = review.Id, On = today, Means = ContactMeans.Visit, SupportOffered = true, Content = sealer.Seal(content) },
            new FormerKeyWorker { ReviewId = review.Id, NamedOn = today, UntilOn = today, Name = sealer.SealWords("Omar Invented")!, Why = sealer.SealWords("Moved to another ward") },
            new FamilyLetter { ReviewId = review.Id, Stage = LetterStage.AfterDeath, SentOn = today },
            new FamilyStop { ReviewId = review.Id, What = RoutineContact.Immunisation, On = today, Words = sealer.SealWords("Child Health") },
            new FamilyGap { ReviewId = review.Id, Part = FamilyPart.Booklet, On = today, Why = sealer.SealWords("The family did not want it")! });
        await db.SaveChangesAsync();
        return new FamilyOfReview(question.Id, task.Id, notice.Id);
    });
}
