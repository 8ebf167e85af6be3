using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.RecordReturn;
using CdopWorkflow.Reviews.RequestReturns;
using CdopWorkflow.Reviews.ReturnByLink;
using CdopWorkflow.Reviews.ReturnCompleteness;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.SendLink;
using CdopWorkflow.Reviews.WaiveReturn;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>What agencies are asked, and how their returns come in.</summary>
internal static class ReturnsRegistration
{
    public static void AddReturns(this IServiceCollection services)
    {
        services.AddScoped<AgencyDirectory>();
        services.AddScoped<SaveContact>();
        services.AddScoped<AgreementRegister>();
        services.AddScoped<RecordAgreement>();
        services.AddScoped<ApproveRequests>();

        services.AddScoped<IssueForms>();
        services.AddScoped<FormsOfReturn>();
        services.AddScoped<SaveForm>();
        services.AddScoped<ReturnLinks>();
        services.AddScoped<ReturnLetters>();
        services.AddScoped<TakeReturnStep>();
        services.AddScoped<SendLinkHandler>();

        services.AddScoped<CountReturns>();

        services.AddSingleton<LinkTraffic>();
        services.AddScoped<OpenLink>();
        services.AddScoped<LinkSession>();
        services.AddScoped<SendCode>();
        services.AddScoped<EnterCode>();
        services.AddScoped<SubmitReturn>();

        services.AddScoped<RequestReturnsHandler>();
        services.AddScoped<RecordReturnHandler>();
        services.AddScoped<WaiveReturnHandler>();
        services.AddRound<ChaseReturns>();
    }
}
