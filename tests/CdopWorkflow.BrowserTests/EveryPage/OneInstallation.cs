using CdopWorkflow.BrowserTests.EveryPage;

[assembly: AssemblyFixture(typeof(OneInstallation))]

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>The filled installation, made once and looked at from two sides at a time: nobody changes anything in it.</summary>
public sealed class OneInstallation : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<FilledInstallation>? filled;

    public Task<FilledInstallation> FilledAsync(Chromium chromium)
    {
        lock (gate)
        {
            return filled ??= FillAsync(chromium);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (filled is { IsCompletedSuccessfully: true })
        {
            await (await filled).DisposeAsync();
        }
    }

    private static async Task<FilledInstallation> FillAsync(Chromium chromium)
    {
        var installation = new FilledInstallation(chromium);
        await installation.InitializeAsync();
        return installation;
    }
}
