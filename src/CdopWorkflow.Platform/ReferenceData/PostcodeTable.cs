namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>
/// Postcode to council and deprivation decile. England has 2.7 million postcodes, those that ended included: a line is kept as
/// numbers, twenty-four bytes in all.
/// </summary>
public sealed class PostcodeTable
{
    private readonly PostcodeLine[] lines;
    private readonly (string Council, int? Decile)[] places;

    /// <param name="lines">By key; a postcode that moved has several.</param>
    /// <param name="places">Every council and decile once.</param>
    internal PostcodeTable(PostcodeLine[] lines, (string Council, int? Decile)[] places)
    {
        (this.lines, this.places) = (lines, places);
    }

    public int Count => lines.Length;

    /// <summary>Where a postcode lay on a day, however it is spaced; null where the table does not say.</summary>
    public PostcodePlace? Find(string postcode, DateOnly on) => All(postcode).FirstOrDefault(place => place.ExistsOn(on));

    /// <summary>Every place that a postcode ever had.</summary>
    public IEnumerable<PostcodePlace> All(string postcode)
    {
        var key = Key(postcode);
        for (var at = key is null ? lines.Length : First(key.Value); at < lines.Length && lines[at].Key == key; at++)
        {
            var (_, place, from, to) = lines[at];
            yield return new(places[place].Council, places[place].Decile, from == DateOnly.MinValue ? null : from, to == DateOnly.MaxValue ? null : to);
        }
    }

    /// <summary>How many lines another table has that this one has not.</summary>
    internal int MissingFrom(PostcodeTable other)
    {
        var mine = places.Select((place, number) => (place, number)).ToDictionary(pair => pair.place, pair => pair.number);
        var same = Array.ConvertAll(other.places, place => mine.GetValueOrDefault(place, -1));
        return other.lines.Count(line => !Has(line with { Place = same[line.Place] }));
    }

    /// <summary>"zz99 1aa" as a number to the base of 37; null for what is no postcode.</summary>
    internal static long? Key(string postcode)
    {
        var (key, length) = (0L, 0);
        foreach (var character in postcode)
        {
            var digit = character switch
            {
                >= '0' and <= '9' => character - '0' + 1,
                >= 'A' and <= 'Z' => character - 'A' + 11,
                >= 'a' and <= 'z' => character - 'a' + 11,
                ' ' => 0,
                _ => -1,
            };
            if (digit < 0 || (digit > 0 && ++length > 7))
            {
                return null;
            }

            key = digit == 0 ? key : key * 37 + digit;
        }

        return length >= 5 ? key : null;
    }

    private bool Has(PostcodeLine line)
    {
        for (var at = First(line.Key); at < lines.Length && lines[at].Key == line.Key; at++)
        {
            if (lines[at] == line)
            {
                return true;
            }
        }

        return false;
    }

    private int First(long key)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Key < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
