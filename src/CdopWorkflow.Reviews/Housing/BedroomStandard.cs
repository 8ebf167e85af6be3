using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Housing;

/// <summary>
/// The bedroom standard: a room for each couple, for each other person of 21 or over, for each two of the same sex aged 10
/// to 20, for each two children under 10; one aged 10 to 20 who is left over shares with a child under 10 of the same sex,
/// or has a room. It is not the statutory overcrowding test, and pages say so.
/// </summary>
public static class BedroomStandard
{
    private const int Adult = 21;
    private const int Older = 10;

    public static BedroomAssessment Assess(Household household) => new(Needed(household), household.Bedrooms);

    /// <summary>
    /// The rooms needed. Where the sex of a young person is not recorded as male or female every possibility is tried, and
    /// the answer is null when they disagree.
    /// </summary>
    private static int? Needed(Household household)
    {
        var adults = household.Others.Count(person => person.Age >= Adult);
        int[] possible = [.. Possibilities([.. household.Others.Where(person => person.Age < Adult)]).Select(Rooms).Distinct()];
        return possible is [var rooms] ? household.Couples + adults + rooms : null;
    }

    /// <summary>
    /// Rooms for those under 21. Pairing the older ones first is best: whoever is left over needs a room anyway, and takes
    /// a child under 10 into it where one of the same sex is there.
    /// </summary>
    private static int Rooms(IReadOnlyCollection<HouseholdMember> young)
    {
        var rooms = 0;
        var children = young.Count(person => person.Age < Older);
        foreach (var sameSex in young.GroupBy(person => person.Sex))
        {
            var older = sameSex.Count(person => person.Age >= Older);
            rooms += (older + 1) / 2;
            children -= older % 2 == 1 && sameSex.Any(person => person.Age < Older) ? 1 : 0;
        }

        return rooms + ((children + 1) / 2);
    }

    /// <summary>
    /// Only how many of each sex there are on either side of ten matters, not who they are: so the possibilities grow with the
    /// product of two counts, and not with a power of two.
    /// </summary>
    private static IEnumerable<HouseholdMember[]> Possibilities(IReadOnlyCollection<HouseholdMember> young)
    {
        var known = young.Where(person => person.Sex is Sex.Male or Sex.Female).ToArray();
        var open = young.Where(person => person.Sex is not (Sex.Male or Sex.Female)).ToArray();
        HouseholdMember[] older = [.. open.Where(person => person.Age >= Older)];
        HouseholdMember[] children = [.. open.Where(person => person.Age < Older)];
        return from boys in Enumerable.Range(0, older.Length + 1)
               from smallBoys in Enumerable.Range(0, children.Length + 1)
               select (HouseholdMember[])[.. known, .. As(older, boys), .. As(children, smallBoys)];
    }

    private static IEnumerable<HouseholdMember> As(IEnumerable<HouseholdMember> people, int boys) =>
        people.Select((person, index) => person with { Sex = index < boys ? Sex.Male : Sex.Female });
}
