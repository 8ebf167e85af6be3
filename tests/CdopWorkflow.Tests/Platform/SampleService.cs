using CdopWorkflow.Contracts;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Platform;

/// <summary>A service of nothing but messages, on a database file of its own.</summary>
public sealed class SampleService : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-sample-").FullName;
    private readonly ServiceProvider services;

    private SampleService()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging();
        collection.AddSingleton<PoisonList>();
        collection.AddSingleton(new Sealer(new byte[32]));
        collection.AddSingleton(new DatabaseOptions(DatabaseProvider.Sqlite, folder, new Dictionary<string, string>()));
        collection.AddPlatform();
        collection.AddServiceDb<SampleDb>("sample");
        collection.AddConsumer<SampleDb, SomethingHappened, NoteWhatHappened>();
        collection.AddConsumer<SampleDb, SecretHappened, NoteSecret>();
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2025, 3, 10, 8, 0, 0, TimeSpan.Zero));

    /// <summary>What the consumer refuses, until a test takes it out.</summary>
    public HashSet<string> Poison => services.GetRequiredService<PoisonList>().Texts;

    public static async Task<SampleService> StartAsync()
    {
        var service = new SampleService();
        await service.UseAsync(db => db.Database.EnsureCreatedAsync());
        return service;
    }

    public async Task UseAsync(Func<SampleDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<SampleDb>());
    }

    public async Task<TResult> UseAsync<TResult>(Func<SampleDb, Task<TResult>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SampleDb>());
    }

    public async Task PublishAsync(params IEvent[] events) => await UseAsync(async db =>
    {
        foreach (var @event in events)
        {
            db.Publish(@event);
        }

        await db.SaveChangesAsync();
    });

    public Task<int> DrainAsync() => services.GetRequiredService<OutboxDispatcher<SampleDb>>().DrainAsync(CancellationToken.None);

    public async Task RedeliverAsync()
    {
        Clock.Advance(TimeSpan.FromHours(2));
        foreach (var subscription in services.GetServices<ISubscription>())
        {
            await subscription.RedeliverAsync(CancellationToken.None);
        }
    }

    public ISubscription Subscription => services.GetServices<ISubscription>().Single(subscription => subscription.EventType == typeof(SomethingHappened));

    public Task<List<string>> NotesAsync() => UseAsync(db => db.Notes.OrderBy(note => note.Id).Select(note => note.Text).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public string FileText()
    {
        SqliteConnection.ClearAllPools();
        return string.Concat(Directory.EnumerateFiles(folder).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
    }
}

public sealed class Note
{
    public int Id { get; set; }

    public required string Text { get; set; }
}

public sealed class SampleDb(DbContextOptions<SampleDb> options, ServiceDbParts parts) : ServiceDb(options, parts)
{
    public DbSet<Note> Notes => Set<Note>();
}

public sealed class PoisonList
{
    public HashSet<string> Texts { get; } = [];
}

[WireName("something-happened.v1")]
public sealed record SomethingHappened(string To, string What) : IEvent
{
    public string Subject => To;
}

[WireName("secret-happened.v1")]
public sealed record SecretHappened(string What) : ISealedEvent
{
    public string Subject => "secret";
}

public sealed class NoteWhatHappened(SampleDb db, PoisonList poison) : IConsume<SomethingHappened>
{
    public Task ConsumeAsync(SomethingHappened @event, Envelope envelope, CancellationToken cancel)
    {
        if (poison.Texts.Contains(@event.What))
        {
            throw new InvalidOperationException("Poison.");
        }

        db.Notes.Add(new Note { Text = @event.What });
        return Task.CompletedTask;
    }
}

public sealed class NoteSecret(SampleDb db) : IConsume<SecretHappened>
{
    public Task ConsumeAsync(SecretHappened @event, Envelope envelope, CancellationToken cancel)
    {
        db.Notes.Add(new Note { Text = $"{@event.What.Length} characters" });
        return Task.CompletedTask;
    }
}
