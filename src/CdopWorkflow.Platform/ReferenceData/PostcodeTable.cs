namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>
/// Postcode to council and deprivation decile. England has 2.7 million postcodes, those that ended included, and few places among
/// them: a postcode is kept as one number beside the number of its place, twelve bytes in all.
/// </summary>
public sealed class PostcodeTable
{
    private readonly long[] keys;
    private readonly int[] placeOf;
    private readonly PostcodePlace[] places;

    /// <param name="keys">In order; a postcode that moved has several.</param>
    /// <param name="placeOf">Where in <paramref name="places"/> each lies.</param>
    /// <param name="places">Every place once.</param>
    internal PostcodeTable(long[] keys, int[] placeOf, PostcodePlace[] places)
    {
        (this.keys, this.placeOf, this.places) = (keys, placeOf, places);
    }

    public int Count => keys.Length;

    /// <summary>Where a postcode lay on a day, however it is spaced; null where the table does not say.</summary>
    public PostcodePlace? Find(string postcode, DateOnly on) => All(postcode).FirstOrDefault(place => place.ExistsOn(on));

    /// <summary>Every place that a postcode ever had.</summary>
    public IEnumerable<PostcodePlace> All(string postcode)
    {
        var key = Key(postcode);
        var at = key is null ? keys.Length : First(key.Value);
        for (; at < keys.Length && keys[at] == key; at++)
        {
            yield return places[placeOf[at]];
        }
    }

    /// <summary>How many lines another table has that this one has not.</summary>
    internal int MissingFrom(PostcodeTable other)
    {
        var missing = 0;
        for (var at = 0; at < other.keys.Length; at++)
        {
            var (place, found) = (other.places[other.placeOf[at]], false);
            for (var mine = First(other.keys[at]); mine < keys.Length && keys[mine] == other.keys[at] && !found; mine++)
            {
                found = places[placeOf[mine]] == place;
            }

            missing += found ? 0 : 1;
        }

        return missing;
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

    private int First(long key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
