using System.Globalization;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Host.Keys;

/// <summary>What `cdop keys` does, apart from the prompt.</summary>
public sealed class ExchangeKeys(IServiceProvider services)
{
    /// <summary>A process that has not noticed yet may still seal under the key of before.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    private readonly IKeyEncryptionKeys keys = services.GetRequiredService<IKeyEncryptionKeys>();
    private readonly IndexKey index = services.GetRequiredService<IndexKey>();
    private readonly CaseKeys cases = services.GetRequiredService<CaseKeys>();

    public abstract record Request;

    public sealed record List : Request;

    public sealed record Add(bool Later) : Request;

    public sealed record Use(string Key) : Request;

    public sealed record Rewrap : Request;

    public sealed record Retire(string Key) : Request;

    /// <param name="Lines">What is said about it.</param>
    /// <param name="Refusal">Why nothing was done; null where it was.</param>
    /// <param name="Audited">What the log says; null where nothing changed.</param>
    /// <param name="Key">Which key it was about.</param>
    public sealed record Answer(IReadOnlyList<string> Lines, string? Refusal = null, string? Audited = null, KeyId? Key = null);

    public async Task<Answer> RunAsync(Request request, IProgress<string>? progress, CancellationToken cancel) => request switch
    {
        Add add => Added(add.Later),
        Use use => Find(use.Key) is { } key ? Used(key) : Unknown(use.Key),
        Rewrap => await RewrapAsync(progress, cancel),
        Retire retire => Find(retire.Key) is { } key ? await RetireAsync(key, progress, cancel) : Unknown(retire.Key),
        _ => await ListAsync(progress, cancel),
    };

    private static Answer Unknown(string key) => new([], $"There is no key {key}: `cdop keys list` shows them.");

    private KeyId? Find(string text) => KeyId.Parse(text) is { } id && keys.All.Contains(id) ? id : null;

    private Answer Added(bool later)
    {
        index.Keep();
        var added = keys.Add();
        if (!later)
        {
            keys.Use(added);
        }

        return new(
            [
                later
                    ? $"Key {added} is made and waits. Copy the folder keys/ring to every role that has a folder of its own, then `cdop keys use {added}`."
                    : $"Key {added} wraps what is new; running roles use it within two seconds.",
                "Keep a copy of the keys folder, apart from the databases. Now run `cdop keys rewrap`.",
            ],
            Audited: "KeyAdded",
            Key: added);
    }

    private Answer Used(KeyId key)
    {
        keys.Use(key);
        return new([$"Key {key} wraps what is new; running roles use it within two seconds."], Audited: "KeyPutToUse", Key: key);
    }

    private async Task<Answer> RewrapAsync(IProgress<string>? progress, CancellationToken cancel)
    {
        var lines = new List<string>();
        foreach (var (name, result) in await LookAsync(write: true, progress, cancel))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {result.Looked} sealed values, {result.Exchanged} wrapped again{Unread(result)}"));
        }

        var older = cases.All().Where(one => one.Key != keys.Current).Select(one => one.CaseId).ToList();
        older.ForEach(cases.Rewrap);
        index.Rewrap();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"keys of cases: {older.Count} wrapped again"));
        return new(lines, Audited: "KeysRewrapped", Key: keys.Current);
    }

    private static string Unread(Rewrapped result) => result.Unreadable == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {result.Unreadable} under keys that are not here");

    private async Task<Answer> RetireAsync(KeyId key, IProgress<string>? progress, CancellationToken cancel)
    {
        if (key == keys.Current)
        {
            return new([], $"Key {key} wraps what is new: `cdop keys add` makes another one first.");
        }

        if (TimeProvider.System.GetUtcNow() - keys.CurrentSince < Noticed)
        {
            return new([], "The current key is in use for less than a minute, and a running role may not have noticed yet: try again in a minute.");
        }

        index.Keep();
        index.Rewrap();
        var needed = (await UnderAsync(progress, cancel)).GetValueOrDefault(key);
        if (needed > 0)
        {
            return new([], string.Create(CultureInfo.InvariantCulture, $"{needed} values and keys still lie under key {key}: run `cdop keys rewrap` first. What still travels between the roles takes a moment more."));
        }

        keys.Retire(key);
        return new([$"Key {key} is destroyed. A backup from before the last `cdop keys rewrap` cannot be read without a copy of it."], Audited: "KeyRetired", Key: key);
    }

    private async Task<Answer> ListAsync(IProgress<string>? progress, CancellationToken cancel)
    {
        var under = await UnderAsync(progress, cancel);
        var current = keys.Current;
        return new([.. keys.All.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key}  {(key == current ? "current" : "opens")}  {under.GetValueOrDefault(key)} values and keys lie under it"))]);
    }

    private async Task<Dictionary<KeyId, int>> UnderAsync(IProgress<string>? progress, CancellationToken cancel)
    {
        var under = cases.All().Select(one => one.Key).Concat(index.WrappedUnder is { } key ? [key] : []).CountBy(one => one).ToDictionary();
        foreach (var (_, result) in await LookAsync(write: false, progress, cancel))
        {
            foreach (var (id, count) in result.UnderKey)
            {
                under[id] = under.GetValueOrDefault(id) + count;
            }
        }

        return under;
    }

    private async Task<List<(string Name, Rewrapped Result)>> LookAsync(bool write, IProgress<string>? progress, CancellationToken cancel)
    {
        var results = new List<(string, Rewrapped)>();
        foreach (var database in services.GetServices<ServiceDatabase>())
        {
            await using var scope = services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            results.Add((database.Name, await new RewrapValues(scope.ServiceProvider.GetRequiredService<Sealer>(), keys).RunAsync(db, write, progress, cancel)));
        }

        return results;
    }
}
