using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Housing;

namespace CdopWorkflow.Tests.Housing;

public sealed class BedroomStandardTests
{
    [Fact]
    public void A_couple_with_five_children_in_two_bedrooms_is_severely_overcrowded()
    {
        var assessment = Assess("F15 M13 M8 F4 M0", couples: 1, bedrooms: 2);

        Assert.Equal((4, 2, 2), (assessment.Needed, assessment.Held, assessment.Shortfall));
        Assert.Equal((Answer.Yes, Answer.Yes), (assessment.Overcrowded, assessment.Severe));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("", 2, 2)]
    [InlineData("F30", 0, 1)]
    [InlineData("M21 M21", 0, 2)] // adults do not share unless a couple
    [InlineData("M20 M20", 0, 1)]
    [InlineData("M20 F20", 0, 2)]
    [InlineData("M9 F9", 0, 1)] // under ten, whatever the sex
    [InlineData("M10 F9", 0, 2)]
    [InlineData("M10 M9", 0, 1)]
    [InlineData("M10 M9 F9", 0, 2)]
    [InlineData("M15 M14 M12", 0, 2)]
    [InlineData("M15 M14 M12 M3", 0, 2)]
    [InlineData("M15 F14 M3 F2", 0, 2)]
    [InlineData("M15 F14 M3 M2", 0, 3)]
    [InlineData("M3 F2 M1", 0, 2)]
    public void Rooms_are_counted_by_couples_adults_and_pairs(string others, int couples, int needed)
    {
        Assert.Equal(needed, Assess(others, couples, bedrooms: 9).Needed);
    }

    [Theory]
    [InlineData(3, 0, Answer.No, Answer.No)]
    [InlineData(2, 0, Answer.No, Answer.No)]
    [InlineData(1, 1, Answer.Yes, Answer.No)]
    [InlineData(0, 2, Answer.Yes, Answer.Yes)]
    public void A_shortfall_of_two_is_severe(int bedrooms, int shortfall, Answer overcrowded, Answer severe)
    {
        var assessment = Assess("F3", couples: 1, bedrooms);

        Assert.Equal(shortfall, assessment.Shortfall);
        Assert.Equal((overcrowded, severe), (assessment.Overcrowded, assessment.Severe));
    }

    [Fact]
    public void Without_the_housing_return_overcrowding_is_not_known_and_never_no()
    {
        var assessment = Assess("F3", couples: 1, bedrooms: null);

        Assert.Equal((2, null), (assessment.Needed, assessment.Shortfall));
        Assert.Equal((Answer.NotKnown, Answer.NotKnown), (assessment.Overcrowded, assessment.Severe));
    }

    [Theory]
    [InlineData("X9 F4", 1)] // under ten it does not matter
    [InlineData("X12", 1)] // nor alone
    [InlineData("X12 F14", null)]
    [InlineData("X12 M11 F14", 2)] // beside one of each it does not matter either
    public void A_sex_that_is_not_known_matters_only_where_it_changes_the_rooms(string others, int? needed)
    {
        Assert.Equal(needed, Assess(others, couples: 0, bedrooms: 1).Needed);
    }

    // The sharing the standard allows, tried in every way: the count must be the fewest rooms there can be.
    [Fact]
    public void No_other_way_of_sharing_needs_fewer_rooms()
    {
        HouseholdMember[] kinds = [new(15, Sex.Male), new(15, Sex.Female), new(5, Sex.Male), new(5, Sex.Female), new(30, Sex.Female)];
        var households =
            from a in Enumerable.Range(0, 4)
            from b in Enumerable.Range(0, 4)
            from c in Enumerable.Range(0, 4)
            from d in Enumerable.Range(0, 4)
            from e in Enumerable.Range(0, 2)
            where a + b + c + d + e <= 8
            select new[] { a, b, c, d, e }.SelectMany((count, kind) => Enumerable.Repeat(kinds[kind], count)).ToList();

        Assert.All(households, people =>
            Assert.Equal(FewestRooms(people), BedroomStandard.Assess(new Household(0, people, null)).Needed));
    }

    private static int FewestRooms(List<HouseholdMember> people)
    {
        if (people.Count == 0)
        {
            return 0;
        }

        var (first, rest) = (people[0], people.Skip(1).ToList());
        var alone = 1 + FewestRooms(rest);
        var shared = rest.Distinct().Where(other => MayShare(first, other))
            .Select(other => 1 + FewestRooms([.. rest.Where((_, index) => index != rest.IndexOf(other))]));
        return shared.Append(alone).Min();
    }

    private static bool MayShare(HouseholdMember one, HouseholdMember other) =>
        one.Age < 21 && other.Age < 21 && (one.Sex == other.Sex || (one.Age < 10 && other.Age < 10));

    private static BedroomAssessment Assess(string others, int couples, int? bedrooms)
    {
        var members = others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new HouseholdMember(
            int.Parse(text[1..]),
            text[0] switch { 'M' => Sex.Male, 'F' => Sex.Female, _ => Sex.NotKnown }));
        return BedroomStandard.Assess(new Household(couples, [.. members], bedrooms));
    }
}
