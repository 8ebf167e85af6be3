using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Filled;

/// <summary>A review whose panel recommended something, and somebody who was informed of it and has not answered.</summary>
/// <param name="Reference">Of the review.</param>
/// <param name="Sent">Id of what was sent.</param>
public sealed record InformedOfReview(string Reference, Guid Sent)
{
    public static async Task<InformedOfReview> FillAsync(TestApp app, string reference)
    {
        await app.IsNotifiedAsync(ADeath.Notified() with { Reference = reference });
        return await app.UseAsync<IServiceProvider, InformedOfReview>(async services =>
        {
            var (db, sealer) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<Sealer>());
            var review = await db.Reviews.SingleAsync(known => known.Reference == reference);
            var today = UkTime.DateOf(app.Clock.GetUtcNow());
            var analysis = new Analysis
            {
                ReviewId = review.Id,
                Number = 1,
                CatalogueVersion = FactorCatalogue.Shipped.Version,
                Scale = InfluenceScale.FormC.Code,
                Content = sealer.Seal(new AnalysisContent { RecommendedActions = ["Speak about sofas at the new birth visit"] }),
            };
            analysis.Decide("test", app.Clock.GetUtcNow(), sealer.Seal((DeathReviewed)new Decided(today).Reviewed.Event));
            var sent = new SentRecommendation
            {
                ReviewId = review.Id,
                Number = 1,
                SentOn = today.AddDays(-70),
                AnswerBy = today.AddDays(-14),
                Words = sealer.Seal(new SentWords("Speak about sofas at the new birth visit", "The director of housing", "", "By secure email")),
            };
            db.AddRange(analysis, sent);
            await db.SaveChangesAsync();
            return new InformedOfReview(reference, sent.Id);
        });
    }
}
