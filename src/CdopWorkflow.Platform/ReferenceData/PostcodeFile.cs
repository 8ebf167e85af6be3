using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>Reads postcodes, millions of lines of them, and says by line what is wrong.</summary>
internal static class PostcodeFile
{
    public static PostcodeTable Read(TextReader text, AreaTable areas, ReferenceFaults faults)
    {
        var (keys, placeOf, lines) = (new List<long>(), new List<int>(), new List<int>());
        var (places, known) = (new List<PostcodePlace>(), new Dictionary<string, int>());
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

            // few places among millions of lines: each is read and judged once
            var words = $"{council},{decile},{from},{to}";
            if (!known.TryGetValue(words, out var place))
            {
                known[words] = place = places.Count;
                places.Add(Place(council, decile, from, to, line, areas, faults));
            }

            keys.Add(key);
            placeOf.Add(place);
            lines.Add(line);
        }

        return InOrder(keys, placeOf, lines, places, faults);
    }

    private static PostcodePlace Place(string council, string decile, string from, string to, int line, AreaTable areas, ReferenceFaults faults)
    {
        if (areas.Council(council) is null)
        {
            faults.Add(line, $"{CsvLines.Short(council)} is not the code of a council");
        }

        int? tenth = decile == "" ? null : int.TryParse(decile, out var number) ? number : 0;
        if (tenth is < 1 or > 10)
        {
            faults.Add(line, $"{CsvLines.Short(decile)} is not a decile from 1, the most deprived, to 10");
        }

        var place = new PostcodePlace(council, tenth, CsvLines.Date(from, line, faults), CsvLines.Date(to, line, faults));
        if (place.From > place.To)
        {
            faults.Add(line, "the last day is before the first");
        }

        return place;
    }

    private static PostcodeTable InOrder(List<long> keys, List<int> placeOf, List<int> lines, List<PostcodePlace> places, ReferenceFaults faults)
    {
        var sorted = keys.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        for (var at = 1; at < sorted.Length; at++)
        {
            for (var before = at - 1; before >= 0 && sorted[before] == sorted[at]; before--)
            {
                if (Overlap(places[placeOf[order[before]]], places[placeOf[order[at]]]))
                {
                    faults.Add(Math.Max(lines[order[before]], lines[order[at]]), "the postcode has two lines for the same day");
                }
            }
        }

        return new PostcodeTable(sorted, Array.ConvertAll(order, at => placeOf[at]), [.. places]);
    }

    private static bool Overlap(PostcodePlace one, PostcodePlace other) =>
        (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);
}
