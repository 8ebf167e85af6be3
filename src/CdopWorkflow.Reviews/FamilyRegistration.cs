using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Correct;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.Reviews.Notices;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>The family, and the history of a review, in the service's index.</summary>
internal static class FamilyRegistration
{
    public static void AddFamily(this IServiceCollection services)
    {
        services.AddScoped<ReadPast>();
        services.AddScoped<ReadPastParts>();
        services.AddScoped<AnsweredOffer>();
        services.AddScoped<TransferLetters>();
        services.AddScoped<CorrectFact>();
        services.AddSingleton<Corrections>();
        services.AddScoped<RecordNotice>();
        services.AddScoped<RecordFamily>();
        services.AddScoped<FamilyTracks>();
        services.AddScoped<IFactSource, FamilyTracks>();
        services.AddScoped<ReadFamily>();
        services.AddScoped<SaveFamilyAnswer>();
        services.AddScoped<FinishNextInfantTask>();
        services.AddRound<RemindOfNextInfant>();
        services.AddConsumer<ReviewsDb, MessagesStopped, KeepStopOnMessagesStopped>();
    }
}
