using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Takes the notified children through the panel to the decision; whatever anyone writes on the way names them.</summary>
internal sealed class PanelsMarkers(TestApp app, PlantedMarkers planted)
{
    public const string Where = "the panel";

    /// <returns>How many were decided.</returns>
    public async Task<int> DecideAsync()
    {
        var ids = await app.UseAsync((ReviewsDb db) => db.Reviews.Where(review => review.DiedOn < new DateOnly(2023, 1, 1)).Select(review => review.Id).ToListAsync());
        var cases = new DecidedCases(app, new DateOnly(2025, 10, 6));
        await cases.ArrangeMeetingAsync();
        foreach (var id in ids)
        {
            var text = string.Join(", ", planted.All.Where(marker => marker.Where.StartsWith("POST", StringComparison.Ordinal)).Select(marker => marker.Text).TakeLast(40).Append(planted.Word(Where, "pack")));
            await cases.DecideAsync(ADeath.Notified() with { DeathId = id }, text, Content());
        }

        return ids.Count;
    }

    private AnalysisContent Content()
    {
        var factor = FactorCatalogue.Shipped.All.First(known => !known.ContextOnly);
        string Word(string field) => planted.Word(Where, field);
        MemberView View() => new(Word("disagreements.member"), "2", Answer.Yes, Word("disagreements.why"));
        return new AnalysisContent
        {
            Factors = [new FactorRecord(factor.Code, Answer.Yes, "2", Answer.Yes)],
            Domains = [.. Enum.GetValues<Domain>().Where(domain => domain != factor.Domain).Select(domain => new DomainRecord(domain, DomainAnswer.NoneIdentified))],
            Maternal = new MaternalSection { BookedInTime = Answer.Yes, SmokedInPregnancy = Answer.NotKnown, AlcoholInPregnancy = Answer.No, DrugsInPregnancy = Answer.No, MentalIllHealth = Answer.No, DomesticAbuse = Answer.NotKnown },
            InterpreterNeedMet = Answer.NotApplicable,
            Categories = [DeathCategory.SuddenUnexpectedUnexplained],
            Outcome = ModifiableOutcome.Identified,
            LearningPoints = [Word("learningPoints")],
            Issues = [Word("issues")],
            RecommendedActions = [Word("recommendedActions")],
            Addressees = [new Addressee(Word("addressees"), null)],
            FamilyFollowUp = Word("familyFollowUp"),
            Disagreements = [new Disagreement(Guid.CreateVersion7(), factor.Code, View(), View(), View())],
        };
    }
}
