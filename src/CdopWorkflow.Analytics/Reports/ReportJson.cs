using System.Text.Json;
using System.Text.Json.Serialization;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>How fixed figures are kept: what can be worked out from the rest is not written.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    public static TValue Read<TValue>(string text) =>
        JsonSerializer.Deserialize<TValue>(text, Options) ?? throw new InvalidOperationException("Nothing was kept here.");
}
