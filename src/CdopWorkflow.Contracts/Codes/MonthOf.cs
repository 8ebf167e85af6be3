using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// A month, written "2025-03": the finest time at which a notified death leaves its service. The text sorts in order of
/// time.
/// </summary>
[JsonConverter(typeof(Json))]
public readonly record struct MonthOf
{
    public MonthOf(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        (Year, Month) = (year, month);
    }

    public int Year { get; }

    public int Month { get; }

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public static MonthOf Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Reads "2025-03"; anything else is a bug of the sender and throws <see cref="FormatException"/>.</summary>
    public static MonthOf Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900
            ? Of(day)
            : throw new FormatException($"Not a month such as 2025-03: {text}");

    public MonthOf AddMonths(int count) => Of(FirstDay.AddMonths(count));

    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private sealed class Json : JsonConverter<MonthOf>
    {
        public override MonthOf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, MonthOf value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
