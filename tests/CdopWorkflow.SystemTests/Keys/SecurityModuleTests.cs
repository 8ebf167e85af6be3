using System.Net;
using System.Security.Cryptography;
using CdopWorkflow.Host.Keys;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.SystemTests.Keys;

/// <summary>The keys in a security module of its own kind, in place of files.</summary>
public sealed class SecurityModuleTests : IDisposable
{
    private readonly SecurityModule module = new();
    private readonly string folder = Directory.CreateTempSubdirectory("cdop-keys-").FullName;

    public void Dispose()
    {
        module.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_module_wraps_and_opens_and_never_gives_a_key_out()
    {
        using var keys = new Pkcs11Keys(Options, folder);
        var key = RandomNumberGenerator.GetBytes(Gcm.KeySize);
        var wrapped = keys.Wrap(keys.Current, key, "about"u8);
        Assert.Equal(Gcm.WrappedSize, wrapped.Length);
        Assert.Equal(key, keys.Unwrap(keys.Current, wrapped, "about"u8));
        Assert.False(File.Exists(Path.Combine(folder, "identity.key")));
        for (var position = 0; position < wrapped.Length; position++)
        {
            var changed = (byte[])wrapped.Clone();
            changed[position] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(keys.Current, changed, "about"u8));
        }

        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(keys.Current, wrapped, "something else"u8));
        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(new KeyId(1), wrapped, "about"u8));
    }

    [Fact]
    public void What_was_sealed_under_a_file_opens_after_the_move_into_the_module_and_the_file_can_go()
    {
        var files = new KeyRing(folder);
        var before = SealerOf(files);
        var (box, blind, old) = (before.Seal("Testa"), before.BlindIndex("nhs number", "9991001379"), files.Current);
        using var keys = new Pkcs11Keys(Options, folder);
        var after = SealerOf(keys);
        Assert.Equal("Testa", after.Open<string>(box));
        var again = after.Rewrap(box);
        Assert.Equal(keys.Current, Box.Read(again).Key);
        var index = new IndexKey(folder, keys);
        index.Keep();
        keys.Retire(old);
        Assert.Equal("Testa", SealerOf(keys).Open<string>(again));
        Assert.Equal(blind, SealerOf(keys).BlindIndex("nhs number", "9991001379"));
        Assert.ThrowsAny<CryptographicException>(() => SealerOf(keys).Open<string>(box));
    }

    [Fact]
    public async Task Without_the_module_people_hear_that_nothing_can_be_opened_now_and_nothing_is_lost()
    {
        await using var app = await TestApp.StartAsync(adjust: builder =>
        {
            builder.Configuration["Encryption:Pkcs11Library"] = SecurityModule.Library;
            builder.Configuration["Encryption:Pkcs11Token"] = SecurityModule.Token;
            builder.Configuration["Encryption:Pkcs11Pin"] = SecurityModule.Pin;
        });
        var reference = await app.IsNotifiedAsync();
        await app.Coordinator().AcceptAsync(reference);
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Testa");
        Assert.False(File.Exists(Path.Combine(app.Folder, "keys", "identity.key")));

        module.TakeAway();
        Break(app);
        var refused = await app.Coordinator().GetAsync($"/reviews/{reference}/open-hold");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await refused.SubmitAsync(null, ("Form.Kind", "Inquest"), ("Form.Gates", "Panel"), ("Form.Words", "What was said"), ("Form.OpenedOn.Day", "10"), ("Form.OpenedOn.Month", "3"), ("Form.OpenedOn.Year", "2025"))).Status);

        module.PutBack();
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Testa");
        await app.Coordinator().HoldAsync(reference, "Inquest", new DateOnly(2025, 3, 10));
        (await app.Coordinator().GetAsync($"/reviews/{reference}")).Shows("Inquest");
    }

    /// <summary>As when the cable is pulled: the session that was open is worth nothing any more.</summary>
    private static void Break(TestApp app) => app.Services.GetRequiredService<Pkcs11Keys>().Forget();

    private static KeyOptions Options => new() { Pkcs11Library = SecurityModule.Library, Pkcs11Token = SecurityModule.Token, Pkcs11Pin = SecurityModule.Pin };

    private Sealer SealerOf(IKeyEncryptionKeys keys) => new(keys, new IndexKey(folder, keys).Read(), new CaseKeys(Path.Combine(folder, "cases"), keys));
}
