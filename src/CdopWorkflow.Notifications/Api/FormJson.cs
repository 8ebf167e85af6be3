using System.Text.Json;
using System.Text.Json.Serialization;
using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.Api;

/// <summary>Reads the body of a request. A number or a truth value where text is expected is taken as text: the reader judges it.</summary>
internal static class FormJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 8,
        Converters = { new AnyText() },
    };

    public static (NotificationForm? Form, FieldError? Error) Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<NotificationForm>(body, Options) is { } form
                ? (form, null)
                : (null, new FieldError("body", "Send the notification as a JSON object"));
        }
        catch (JsonException fault)
        {
            // the exception's message quotes the body, the path does not
            var where = fault.Path is { Length: > 2 } path ? path[2..] : "body";
            return (null, new FieldError(where, fault.LineNumber is { } line
                ? $"This is not a field we know, or not valid JSON (line {line + 1})"
                : "This is not a field we know, or not valid JSON"));
        }
    }

    private sealed class AnyText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt64(out var number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : throw new JsonException(),
            JsonTokenType.True => "Yes",
            JsonTokenType.False => "No",
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
