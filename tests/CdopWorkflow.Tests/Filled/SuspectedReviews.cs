using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Filled;

/// <summary>A death whose child was put right, and that may be the same child's as others are.</summary>
public static class SuspectedReviews
{
    /// <summary>Lets Notifications tell of it.</summary>
    public static Task SuspectAsync(TestApp app, string reference, params string[] others) => app.UseAsync(async (NotificationsDb db) =>
    {
        var death = await db.Deaths.AsNoTracking().SingleAsync(known => known.Reference == reference);
        db.Publish(new SameChildSuspected(death.Id, death.Panel, others));
        await db.SaveChangesAsync();
    });
}
