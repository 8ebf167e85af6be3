using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Notifications.Receive;

public sealed class ReceiveTogetherTests
{
    [Fact]
    public async Task One_that_fails_takes_none_of_those_beside_it_along()
    {
        await using var app = await TestApp.StartAsync();
        var together = app.Services.GetRequiredService<ReceiveTogether>();
        var good = Enumerable.Range(0, 20).Select(number => Arrival(app, number)).ToArray();
        var bad = Arrival(app, 20) with { Submission = Submission(app, 20) with { Panel = "NO-SUCH-PANEL" } };

        var taken = good.Select(arrival => together.HandleAsync(arrival, CancellationToken.None)).ToArray();
        await Assert.ThrowsAsync<InvalidOperationException>(() => together.HandleAsync(bad, CancellationToken.None));
        var receipts = await Task.WhenAll(taken);

        Assert.All(receipts, receipt => Assert.IsType<Receipt.Received>(receipt));
        Assert.Equal(20, await app.UseAsync<NotificationsDb, int>(db => db.Notifications.CountAsync()));
    }

    [Fact]
    public async Task The_audit_names_each_sender_though_they_shared_a_transaction()
    {
        await using var app = await TestApp.StartAsync();
        var together = app.Services.GetRequiredService<ReceiveTogether>();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => together.HandleAsync(Arrival(app, number), CancellationToken.None)));
        var senders = await app.UseAsync<NotificationsDb, List<string>>(db => db.AuditEntries
            .Where(entry => entry.Action == "NotificationReceived").Select(entry => entry.Who).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"machine:{number}"), senders.Order());
    }

    private static Arrival Arrival(TestApp app, int number) =>
        new(Submission(app, number), NotificationDoor.Api, new Person($"machine:{number}", "A system", []), $"{number}", "key", "body");

    private static Submission Submission(TestApp app, int number) =>
        ((FormReading.Readable)FormReader.Read(Given.About(number), app.Clock.GetUtcNow(), AreaTable.Shipped)).Submission;
}
