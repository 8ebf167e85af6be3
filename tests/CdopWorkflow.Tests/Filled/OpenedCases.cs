using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.BreakGlass;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Filled;

/// <summary>A case that somebody of another area opened in an emergency.</summary>
public static class OpenedCases
{
    public static Task OpenAsync(TestApp app, string reference, string account) => app.UseAsync<IServiceProvider>(async services =>
    {
        var (db, sealer, now) = ((ReviewsDb)services.GetService(typeof(ReviewsDb))!, (Sealer)services.GetService(typeof(Sealer))!, app.Clock.GetUtcNow());
        var review = await db.Reviews.SingleAsync(known => known.Reference == reference);
        db.Add(new OpenedCase
        {
            ReviewId = review.Id,
            Reference = reference,
            Panel = review.Panel,
            AccountId = account,
            Name = "Test Coordinator",
            Reason = sealer.Seal("A sibling was brought to our hospital tonight"),
            OpenedAt = now,
            Until = now.AddHours(1),
        });
        await db.SaveChangesAsync();
    });
}
