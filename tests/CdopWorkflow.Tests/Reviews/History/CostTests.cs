using System.Diagnostics;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews.History;

/// <summary>What keeping the history costs a command.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task Keeping_what_a_save_changed_costs_a_command_less_than_a_tenth()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.HoldAsync(reference, "Inquest", new DateOnly(2025, 3, 10));
        var form = await coordinator.GetAsync($"/reviews/{reference}/national-return");
        var watch = Stopwatch.StartNew();
        const int Commands = 30;
        for (var command = 0; command < Commands; command++)
        {
            await form.SubmitAsync(null, [("Form.Item", "Notified"), .. Coordinators.Date("On", new DateOnly(2025, 3, 1 + (command % 9)))]);
        }

        var whole = watch.Elapsed.TotalMilliseconds / Commands;
        var recording = await app.UseAsync(async (IServiceProvider services) =>
        {
            var (db, sealer) = (services.GetRequiredService<ReviewsDb>(), services.GetRequiredService<Sealer>());
            var review = await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference);
            review.NationalReturn.NotifiedOn = new DateOnly(2025, 3, 2);
            review.Holds.Add(new Hold { ReviewId = review.Id, Kind = HoldKind.Inquest });
            review.Change();
            Seal();
            var cost = Stopwatch.StartNew();
            for (var round = 0; round < 200; round++)
            {
                Seal();
            }

            return cost.Elapsed.TotalMilliseconds / 200;

            void Seal() => Assert.NotEmpty(ChangesOfReviews.In(db.ChangeTracker).Select(rows => sealer.Seal(rows.ToList())).ToList());
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"A command: {whole:0.0} ms; writing down what it changes: {recording:0.000} ms");
        Assert.True(recording < whole / 10, $"A command: {whole:0.0} ms; writing down what it changes: {recording:0.000} ms");
    }
}
