using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Reviews.Facts;

namespace CdopWorkflow.Host.Replay;

/// <summary>Analytics learns every fact anew.</summary>
internal static class AgreeOnFacts
{
    public static async Task RunAsync(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        await services.GetRequiredService<ForgetFacts>().HandleAsync(cancel);
        var facts = await services.GetRequiredService<RepublishFacts>().HandleAsync(null, cancel);
        say($"Analytics learns again: {facts} deaths, and those that Reviews is only now told of.");
    }
}
