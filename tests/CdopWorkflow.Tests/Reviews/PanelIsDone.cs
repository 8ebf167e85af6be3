using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews;

/// <summary>Stands for the panel's side where a test is about the coordinator's: the pack is signed off, the panel sits and agrees.</summary>
public sealed class PanelIsDone : IFactSource
{
    public static void Assume(WebApplicationBuilder builder) => builder.Services.AddScoped<IFactSource, PanelIsDone>();

    public Task<WorkflowFacts> AddAsync(WorkflowFacts facts, Review review, CancellationToken cancel) => Task.FromResult(facts with
    {
        PackSignedOff = true,
        PanelMeetingChosen = true,
        Quorate = true,
        CategoryChosen = true,
        OutcomeDecided = true,
        DomainsAnswered = true,
        AnalysisFaults = [],
    });

    /// <summary>Takes a step of the panel's.</summary>
    public static Task<Decision> FireAsync(TestApp app, string reference, ReviewTrigger trigger) => app.UseAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<ReviewsDb>();
        var review = await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference);
        var decision = await services.GetRequiredService<TakeStep>().FireAsync(review, trigger, "as the panel agreed", null, CancellationToken.None);
        await db.SaveChangesAsync();
        return decision;
    });
}
