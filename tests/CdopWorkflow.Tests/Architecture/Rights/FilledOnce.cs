namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>One filled application, and what everybody was told by every address of it: asked once, judged by several tests.</summary>
public sealed class FilledOnce : IAsyncLifetime
{
    internal FilledApp Filled { get; private set; } = null!;

    internal IReadOnlyList<Told> Told { get; private set; } = [];

    /// <summary>Of each address, somebody who was answered; whoever asked where nobody was.</summary>
    internal IEnumerable<Told> Answered => Told.GroupBy(told => told.Asked).Select(told => told.FirstOrDefault(one => one.InWords == "yes" && one.Asker.Name != "machine") ?? told.First());

    public async ValueTask InitializeAsync()
    {
        Filled = await FilledApp.StartAsync();
        var (askers, told) = (await Askers.OfAsync(Filled.App), new List<Told>());

        // what is read first: what is posted may change what there is
        foreach (var asked in (await AskedRoute.AllAsync(Filled.App)).OrderBy(asked => asked.Verb != "GET"))
        {
            foreach (var asker in askers)
            {
                told.Add(await Rights.Told.OfAsync(asked, asker, Filled));
            }
        }

        Told = told;
    }

    public ValueTask DisposeAsync() => Filled.DisposeAsync();
}

/// <summary>The tests that judge what was told, one after the other.</summary>
[CollectionDefinition(nameof(RightsCollection))]
public sealed class RightsCollection : ICollectionFixture<FilledOnce>;
