using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Deploy;

/// <summary>deploy/security/inventory: what the program is made of, for whoever asks before they install it.</summary>
public sealed partial class InventoryTests
{
    /// <summary>Free to use and to pass on with the program; of what is offered under several, one is.</summary>
    private static readonly string[] Free = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "Unlicense", "MS-PL", "0BSD"];

    /// <summary>Their package holds the text of a licence and not its name. Looked at: terms of Microsoft that let anybody use and pass it on, for Windows alone; Apache-2.0; public domain.</summary>
    private static readonly string[] NamedInAFile = ["Microsoft.Data.SqlClient.SNI.runtime", "Pkcs11Interop", "SourceGear.sqlite3"];

    [Fact]
    public async Task Every_part_of_the_lock_files_is_listed_once_with_its_version()
    {
        var parts = await PartsAsync();
        var listed = parts.Select(part => part.GetProperty("purl").GetString()!).ToList();
        var locked = Directory.EnumerateFiles(Path.Combine(Solution.Root, "src"), "packages.lock.json", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => Locked().Matches(File.ReadAllText(file))).Select(match => $"pkg:nuget/{match.Groups["name"].Value}@{match.Groups["version"].Value}").ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Equal(locked.Order(StringComparer.OrdinalIgnoreCase), listed.Where(purl => purl.StartsWith("pkg:nuget/", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.Contains(listed, purl => purl.StartsWith("pkg:nuget/MassTransit@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_browsers_get_is_told_from_what_only_builds_it()
    {
        var parts = (await PartsAsync()).ToDictionary(part => part.GetProperty("name").GetString()!);
        Assert.Equal("required", parts["govuk-frontend"].GetProperty("scope").GetString());
        Assert.Equal("excluded", parts["sass"].GetProperty("scope").GetString());
        Assert.Equal(128, parts["govuk-frontend"].GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
    }

    [Fact]
    public async Task Every_part_may_be_used_and_passed_on_by_anybody()
    {
        foreach (var part in await PartsAsync())
        {
            var name = part.GetProperty("name").GetString()!;
            var licences = part.TryGetProperty("licenses", out var said) ? said[0].GetRawText() : "";
            Assert.True(licences.Length == 0 ? NamedInAFile.Contains(name) : Spdx().Matches(licences).Any(word => Free.Contains(word.Value)), $"{name}: {licences}");
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> PartsAsync()
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Solution.Root, "deploy", "security", "inventory")) { RedirectStandardOutput = true })!;
        using var document = JsonDocument.Parse(await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("CycloneDX", "1.6"), (document.RootElement.GetProperty("bomFormat").GetString(), document.RootElement.GetProperty("specVersion").GetString()));
        return [.. document.RootElement.GetProperty("components").Clone().EnumerateArray()];
    }

    [GeneratedRegex("\"(?<name>[A-Za-z0-9._-]+)\": \\{\\s*\"type\": \"(Direct|Transitive|CentralTransitive)\",(\\s*\"requested\": \"[^\"]*\",)?\\s*\"resolved\": \"(?<version>[^\"]+)\"")]
    private static partial Regex Locked();

    [GeneratedRegex("[A-Za-z0-9.-]+")]
    private static partial Regex Spdx();
}
