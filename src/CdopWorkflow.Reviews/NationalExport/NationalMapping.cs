using System.Text.Json;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>What the national database is sent from a day on: its fields, from what they are filled, and its codes for ours.</summary>
public sealed record NationalMapping
{
    public required string Version { get; init; }

    /// <summary>The first day on which it counts.</summary>
    public required DateOnly From { get; init; }

    public required IReadOnlyList<NationalField> Fields { get; init; }

    /// <summary>By the name of the list, our code and theirs.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What makes the mapping unusable, in words for an administrator.</summary>
    public IEnumerable<string> Faults() =>
    [
        .. Fields.GroupBy(field => field.Name).Where(same => same.Count() > 1).Select(same => $"Mapping {Version} names the field {same.Key} twice"),
        .. Fields.Where(field => !ExportValues.Sources.Contains(field.Source)).Select(field => $"Mapping {Version} fills {field.Name} from {field.Source}, which does not exist"),
        .. Fields.Where(field => field.Codes is { } list && !Codes.ContainsKey(list)).Select(field => $"Mapping {Version} has no list of codes {field.Codes}"),
        .. Fields.SelectMany(field => CodesWithoutTheirs(field).Select(code => $"Mapping {Version} has no code in {field.Codes} for {code}, which {field.Source} can be")).Distinct(),
        .. Fields.Where(field => field.Needed is not (null or NationalField.ForNotification or NationalField.ForAnalysis)).Select(field => $"Mapping {Version}: {field.Name} can be needed for “notification” or “analysis”"),
    ];

    /// <summary>As the national database writes it. What its list has no code for is empty: our own codes mean nothing to it.</summary>
    public string Value(NationalField field, IReadOnlyDictionary<string, string> values)
    {
        var value = values.GetValueOrDefault(field.Source, "");
        return field.Codes is { } list ? Codes[list].GetValueOrDefault(value, "") : value;
    }

    private IEnumerable<string> CodesWithoutTheirs(NationalField field) =>
        field.Codes is { } list && Codes.TryGetValue(list, out var theirs) ? ExportValues.CodesOf(field.Source).Where(code => !theirs.ContainsKey(code)) : [];
}

/// <summary>A field of the national database.</summary>
/// <param name="Name">Its own.</param>
/// <param name="Source">What fills it: one of <see cref="ExportValues.Sources"/>.</param>
/// <param name="Needed">“notification” or “analysis” where it must be there when that is sent; null where it may be empty.</param>
/// <param name="Unless">A source that stands for it: the reason why there is no number.</param>
/// <param name="Codes">The list of codes that it is written in; null where it is written as it is.</param>
public sealed record NationalField(string Name, string Source, string? Needed = null, string? Unless = null, string? Codes = null)
{
    public const string ForNotification = "notification";
    public const string ForAnalysis = "analysis";
}

/// <summary>The versions of the mapping: those shipped with the program, or an installation's own file.</summary>
public sealed class NationalMappings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly IReadOnlyList<NationalMapping> versions;

    public NationalMappings(ReviewsOptions options)
    {
        using var stream = options.NationalMapping is { Length: > 0 } path ? File.OpenRead(path)
            : typeof(NationalMappings).Assembly.GetManifestResourceStream("CdopWorkflow.Reviews.NationalExport.mapping.json")!;
        versions = JsonSerializer.Deserialize<MappingFile>(stream, Json)?.Mappings ?? [];
        if (versions.SelectMany(version => version.Faults()).Concat(FaultsOfAll()).ToList() is { Count: > 0 } faults)
        {
            throw new InvalidDataException(string.Join("; ", faults));
        }
    }

    /// <summary>The version that counts on a day; null before the first.</summary>
    public NationalMapping? On(DateOnly day) => versions.Where(version => version.From <= day).MaxBy(version => version.From);

    private IEnumerable<string> FaultsOfAll() =>
    [
        .. versions.Count == 0 ? ["The mapping of the national return has no version"] : Array.Empty<string>(),
        .. versions.GroupBy(version => version.Version).Where(same => same.Count() > 1).Select(same => $"Two mappings have the version {same.Key}"),
        .. versions.GroupBy(version => version.From).Where(same => same.Count() > 1).Select(same => $"Two mappings count from {same.Key:yyyy-MM-dd}"),
    ];

    private sealed record MappingFile(IReadOnlyList<NationalMapping> Mappings);
}
