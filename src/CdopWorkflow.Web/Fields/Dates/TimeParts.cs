using System.Globalization;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>A time on the 24-hour clock as two boxes.</summary>
public sealed record TimeParts(string Hour, string Minute)
{
    public static readonly IReadOnlyList<string> Names = ["Hour", "Minute"];

    public IReadOnlyList<string> Values => [Hour, Minute];

    public bool IsEmpty => Values.All(string.IsNullOrWhiteSpace);

    public static TimeParts Of(TimeOnly? time) =>
        time is { } known
            ? new TimeParts(known.ToString("HH", CultureInfo.InvariantCulture), known.ToString("mm", CultureInfo.InvariantCulture))
            : new TimeParts("", "");

    /// <summary>The time, or which boxes are at fault and the end of the sentence that says so.</summary>
    public (TimeOnly? Time, IReadOnlyList<string> Faulty, string? Problem) Read()
    {
        if (IsEmpty)
        {
            return (null, [], null);
        }

        if (string.IsNullOrWhiteSpace(Hour))
        {
            return (null, ["Hour"], "must include an hour");
        }

        if (string.IsNullOrWhiteSpace(Minute))
        {
            return (null, ["Minute"], "must include minutes");
        }

        var faulty = new[] { (Name: "Hour", Fine: Number(Hour) is < 24), (Name: "Minute", Fine: Number(Minute) is < 60) }
            .Where(part => !part.Fine).Select(part => part.Name).ToList();
        return faulty.Count > 0
            ? (null, faulty, "must be a real time on the 24-hour clock, like 14 30")
            : (new TimeOnly(Number(Hour)!.Value, Number(Minute)!.Value), [], null);
    }

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
