using System.Security.Cryptography;
using System.Text;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>How much of a review is sent: before the panel decides, what was notified; after it, everything.</summary>
public enum ExportPart
{
    Notification,
    Analysis,
}

/// <summary>What the national database would be sent of one review now.</summary>
/// <param name="Mapping">Version of the mapping.</param>
/// <param name="Part">How much.</param>
/// <param name="Fields">The fields in the order of the mapping.</param>
/// <param name="Missing">Those that are needed and empty.</param>
public sealed record ExportRecord(string Mapping, ExportPart Part, IReadOnlyList<ExportedField> Fields, IReadOnlyList<NationalField> Missing)
{
    /// <summary>SHA-256 over names and values: says whether two sendings were the same without reading them.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', Fields.Select(field => $"{field.Name}\u001f{field.Value}").Prepend(Mapping)))));

    public static ExportRecord Of(NationalMapping mapping, IReadOnlyDictionary<string, string> values)
    {
        var part = values.ContainsKey("analysis.decidedOn") ? ExportPart.Analysis : ExportPart.Notification;
        var missing = mapping.Fields.Where(field => field.Needed == NationalField.ForNotification || (field.Needed == NationalField.ForAnalysis && part == ExportPart.Analysis))
            .Where(field => mapping.Value(field, values).Length == 0 && values.GetValueOrDefault(field.Unless ?? "", "").Length == 0);
        return new(mapping.Version, part, [.. mapping.Fields.Select(field => new ExportedField(field.Name, mapping.Value(field, values)))], [.. missing]);
    }

    /// <summary>Names of the fields that differ from what was sent.</summary>
    public IReadOnlyList<string> Since(IReadOnlyList<ExportedField> sent)
    {
        var before = sent.ToDictionary(field => field.Name, field => field.Value);
        return [.. Fields.Where(field => before.GetValueOrDefault(field.Name, "") != field.Value).Select(field => field.Name), .. before.Keys.Except(Fields.Select(field => field.Name))];
    }
}

/// <summary>A field as it is sent.</summary>
public sealed record ExportedField(string Name, string Value);
