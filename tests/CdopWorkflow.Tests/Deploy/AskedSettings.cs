using System.Collections.Concurrent;
using CdopWorkflow.Host;
using CdopWorkflow.Host.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>Settings that remember which of them the program read: what it never asks for is misspelt, or means nothing.</summary>
internal sealed class AskedSettings : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.OrdinalIgnoreCase);

    private AskedSettings(IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (key, value) in settings)
        {
            Set(key, value);
        }
    }

    /// <summary>Builds the program with every role and these settings, has it bind and judge all its options, and names those that nothing read.</summary>
    /// <param name="settings">By key: "SignIn:Keys".</param>
    public static async Task<IReadOnlyList<string>> UnreadAsync(IReadOnlyDictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-settings-").FullName;
        var spy = new AskedSettings(settings);
        var options = new List<Type> { typeof(ForwardedHeadersOptions) };
        await using (var app = CdopHost.Build(new HostSettings(folder, Roles.All), builder => options.AddRange(OptionsIn(builder)), spy))
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            Assert.NotNull(app.Services.GetRequiredService<KeyOptions>());

            // some are bound only when somebody asks for them
            foreach (var type in options.Select(one => typeof(IOptions<>).MakeGenericType(one)))
            {
                Assert.NotNull(type.GetProperty("Value")!.GetValue(app.Services.GetRequiredService(type)));
            }
        }

        Directory.Delete(folder, recursive: true);
        var roles = Roles.All.Select(service => service.Role).ToHashSet();
        return [.. settings.Keys.Where(key => !spy.asked.ContainsKey(key) || (key.StartsWith("Database:Connections:", StringComparison.OrdinalIgnoreCase) && !roles.Contains(key.Split(':')[^1])))];
    }

    private static List<Type> OptionsIn(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        return [.. builder.Services.Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>)).Select(type => type.GetGenericArguments()[0])
            .Where(type => type.Namespace!.StartsWith("CdopWorkflow.", StringComparison.Ordinal)).Distinct()];
    }

    public override bool TryGet(string key, out string? value)
    {
        asked[key] = true;
        return base.TryGet(key, out value);
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
