using System.Globalization;
using Number = CdopWorkflow.Platform.NhsNumbers.NhsNumber;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Every marker that was given to the program, and all ways to write it.</summary>
public sealed class PlantedMarkers
{
    private const string Beginning = "zqmark";

    private readonly Dictionary<string, Marker> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Marker> all = [];

    public IReadOnlyList<Marker> All => all;

    /// <summary>Each way to write a marker, and which it is.</summary>
    public IReadOnlyDictionary<string, Marker> Forms => forms;

    /// <summary>What somebody else made up and gave.</summary>
    public void Known(string where, string field, string text) => Plant(text, where, field);

    /// <summary>Letters alone: every field takes them, and neither addresses, JSON, HTML nor tables write them in another way.</summary>
    public string Word(string where, string field) => Plant(Beginning + Letters(all.Count), where, field);

    public string Email(string where, string field) => $"{Word(where, field)}@example.org";

    public string NhsNumber(string where, string field)
    {
        var number = Number.Synthetic(700_000 + all.Count);
        return Plant(number.Display, where, field, number.Digits, number.Display.Replace(' ', '-'));
    }

    public string Postcode(string where, string field)
    {
        var (digit, letters) = (1 + (all.Count % 9), Letters(all.Count)[2..].ToUpperInvariant());
        return Plant($"ZZ99 {digit}{letters}", where, field, $"ZZ99{digit}{letters}");
    }

    public string Telephone(string where, string field) => Plant($"01632 96{all.Count:0000}", where, field, $"0163296{all.Count:0000}");

    /// <summary>A day on which nothing else happens, of two digits: 1 March would be found in every 31 March.</summary>
    public DateOnly Day(string where, string field, DateOnly from)
    {
        var day = from;
        while (day.Day < 10 || forms.ContainsKey(Iso(day)))
        {
            day = day.AddDays(1);
        }

        Add(new Marker(where, field, Iso(day), IsDay: true), [.. new[] { "yyyy-MM-dd", "yyyyMMdd", "d MMMM yyyy", "dd/MM/yyyy", "d/M/yyyy" }.Select(format => day.ToString(format, CultureInfo.InvariantCulture))]);
        return day;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Letters(int number) => new([.. Enumerable.Range(0, 4).Select(place => (char)('a' + (number / (int)Math.Pow(26, 3 - place) % 26)))]);

    private string Plant(string text, string where, string field, params string[] others)
    {
        Add(new Marker(where, field, text), [text, .. others]);
        return text;
    }

    private void Add(Marker marker, string[] ways)
    {
        all.Add(marker);
        foreach (var way in ways)
        {
            forms[way] = marker;
        }
    }
}
