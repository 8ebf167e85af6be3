using System.Runtime.InteropServices;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>Reads postcodes, millions of lines of them, and says by line what is wrong.</summary>
internal static class PostcodeFile
{
    public static PostcodeTable Read(TextReader text, AreaTable areas, ReferenceFaults faults)
    {
        var (postcodes, numbers) = (new List<PostcodeLine>(), new List<int>());
        var (places, known) = (new List<(string Council, int? Decile)>(), new Dictionary<(string Council, int? Decile), int>());
        foreach (var (line, fields) in CsvLines.Read(text, ReferenceTable.Postcodes.Heading(), faults))
        {
            if (fields is not [var postcode, var council, var decile, var from, var to])
            {
                faults.Add(line, $"expected {ReferenceTable.Postcodes.Heading()}");
                continue;
            }

            if (PostcodeTable.Key(postcode) is not { } key)
            {
                faults.Add(line, $"{CsvLines.Short(postcode)} is not a full postcode like ZZ99 1AA");
                continue;
            }

            // few places among millions of lines: each is judged once
            (string Council, int? Decile) words = (council, decile == "" ? null : int.TryParse(decile, out var tenth) ? tenth : 0);
            if (!known.TryGetValue(words, out var place))
            {
                Judge(council, words.Decile, decile, line, areas, faults);
                known[words] = place = places.Count;
                places.Add(words);
            }

            var days = new PostcodeLine(
                key, place, CsvLines.Date(from, line, faults) ?? DateOnly.MinValue, CsvLines.Date(to, line, faults) ?? DateOnly.MaxValue);
            if (days.From > days.To)
            {
                faults.Add(line, "the last day is before the first");
            }

            postcodes.Add(days);
            numbers.Add(line);
        }

        return InOrder(CollectionsMarshal.AsSpan(postcodes), CollectionsMarshal.AsSpan(numbers), places, faults);
    }

    private static void Judge(string council, int? tenth, string decile, int line, AreaTable areas, ReferenceFaults faults)
    {
        if (areas.Council(council) is null)
        {
            faults.Add(line, $"{CsvLines.Short(council)} is not the code of a council");
        }

        if (tenth is < 1 or > 10)
        {
            faults.Add(line, $"{CsvLines.Short(decile)} is not a decile from 1, the most deprived, to 10");
        }
    }

    private static PostcodeTable InOrder(Span<PostcodeLine> postcodes, Span<int> numbers, List<(string Council, int? Decile)> places, ReferenceFaults faults)
    {
        postcodes.Sort(numbers, (one, other) => one.Key.CompareTo(other.Key));
        for (var at = 1; at < postcodes.Length; at++)
        {
            for (var before = at - 1; before >= 0 && postcodes[before].Key == postcodes[at].Key; before--)
            {
                if (postcodes[before].Overlaps(postcodes[at]))
                {
                    faults.Add(Math.Max(numbers[before], numbers[at]), "the postcode has two lines for the same day");
                }
            }
        }

        return new PostcodeTable(postcodes.ToArray(), [.. places]);
    }
}
