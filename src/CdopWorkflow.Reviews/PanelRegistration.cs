using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.DraftAnalysis;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PanelHome;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Reopen;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>The panel's half of the service's index: meetings, agenda, packs, the analysis and its decision.</summary>
internal static class PanelRegistration
{
    public static void AddPanel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PanelOptions>()
            .Bind(configuration.GetSection(PanelOptions.Section))
            .Validate(options => !options.Faults().Any(), "The settings of the panels are not valid")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PanelOptions>>().Value);
        services.AddScoped<IFactSource, PanelFacts>();

        services.AddScoped<PanelsOfPerson>();
        services.AddScoped<TakeSeat>();
        services.AddScoped<FindPanelWork>();

        services.AddScoped<PutOnAgenda>();
        services.AddScoped<TakeOffAgenda>();
        services.AddScoped<DeclareInterest>();

        services.AddScoped<PackFile>();
        services.AddScoped<WritePack>();
        services.AddScoped<SignOffPack>();
        services.AddScoped<SavePack>();
        services.AddScoped<OpenPack>();
        services.AddScoped<ReadSigned>();

        services.AddScoped<DraftFile>();
        services.AddScoped<WriteDraft>();
        services.AddScoped<AnalysisFile>();
        services.AddScoped<SaveSection>();
        services.AddScoped<DecideReview>();
        services.AddScoped<DeferReview>();
        services.AddScoped<ReopenHandler>();

        services.AddNavigation(new NavigationItem("Panel meetings", "/reviews/meetings", Policies.Coordinator, 21));
        services.AddNavigation(new NavigationItem("Your panel", "/reviews/panel", Policies.Panel, 22));
    }
}
