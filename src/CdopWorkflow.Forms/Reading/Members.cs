using System.Globalization;
using System.Text.Json;

namespace CdopWorkflow.Forms.Reading;

/// <summary>An object being read: what is asked for is taken, and what nobody asked for is refused by its name.</summary>
internal sealed class Members
{
    private readonly Dictionary<string, JsonElement> left;
    private readonly string? place;
    private readonly Problems problems;

    public Members(JsonElement element, string? place, Problems problems)
    {
        (this.place, this.problems) = (place, problems);
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(place, "An object was expected here: { … }");
            left = [];
            return;
        }

        left = element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Names => left.Keys;

    public void Refuse(string reason) => problems.Add(place, reason);

    /// <summary>A text, trimmed; null when it is not there.</summary>
    public string? Text(string name, int longest)
    {
        if (!left.Remove(name, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse($"“{name}” must be a text");
            return null;
        }

        var text = value.GetString()!.Trim();
        if (text.Length > longest)
        {
            Refuse($"“{name}” is too long: at most {longest:N0} characters");
            return null;
        }

        if (text.Length == 0 || text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
        {
            Refuse($"“{name}” is empty or has characters in it that nobody can see");
            return null;
        }

        return text;
    }

    public bool? Flag(string name)
    {
        if (!left.Remove(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse($"“{name}” must be true or false");
        return null;
    }

    public int? Whole(string name)
    {
        if (!left.Remove(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        Refuse($"“{name}” must be a whole number between {int.MinValue} and {int.MaxValue}");
        return null;
    }

    public decimal? Decimal(string name)
    {
        if (!left.Remove(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }

        Refuse($"“{name}” must be a number");
        return null;
    }

    public DateOnly? Date(string name)
    {
        var text = Text(name, 40);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse($"“{name}” must be a date like 2026-03-03");
        return null;
    }

    /// <summary>The members of an array; none when it is not there.</summary>
    public IReadOnlyList<JsonElement> List(string name)
    {
        if (!left.Remove(name, out var value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        Refuse($"“{name}” must be a list: [ … ]");
        return [];
    }

    /// <summary>An object, or null when it is not there.</summary>
    public Members? Object(string name) => left.Remove(name, out var value) ? new Members(value, place, problems) : null;

    /// <summary>Takes what is allowed and has no effect.</summary>
    public void Allow(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            left.Remove(name);
        }
    }

    public void RefuseTheRest(string where)
    {
        foreach (var name in left.Keys)
        {
            Refuse($"“{SafeJson.Short(name)}” is not supported {where}");
        }
    }
}
