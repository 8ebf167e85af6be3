using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// A quarter of a calendar year, written "2025-Q1": the finest time at which a reviewed death leaves its service. The
/// text sorts in order of time.
/// </summary>
[JsonConverter(typeof(Json))]
public readonly record struct Quarter
{
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    public int Number { get; }

    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public static Quarter Of(DateOnly date) => new(date.Year, ((date.Month - 1) / 3) + 1);

    /// <summary>Reads "2025-Q1"; anything else is a bug of the sender and throws <see cref="FormatException"/>.</summary>
    public static Quarter Parse(string text) =>
        text is [_, _, _, _, '-', 'Q', >= '1' and <= '4']
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900
            ? new(year, text[6] - '0')
            : throw new FormatException($"Not a quarter such as 2025-Q1: {text}");

    public Quarter AddQuarters(int count) => Of(FirstDay.AddMonths(count * 3));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");

    private sealed class Json : JsonConverter<Quarter>
    {
        public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
