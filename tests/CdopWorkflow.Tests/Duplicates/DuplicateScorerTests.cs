using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Tests.Duplicates;

public sealed class DuplicateScorerTests
{
    private static readonly DuplicateFacts FromHospital = new()
    {
        FamilyName = "Testa",
        Born = new DateOnly(2024, 12, 18),
        Died = new DateOnly(2025, 3, 10),
        Sex = Sex.Male,
        NhsNumber = Nhs("9991001379"),
        Postcode = "ZZ99 1AA",
        BirthOrder = 0,
    };

    private static readonly DuplicateFacts FromPolice = FromHospital with { NhsNumber = null, Sex = Sex.NotKnown, BirthOrder = null };

    [Fact]
    public void The_same_child_from_hospital_and_police_is_a_probable_duplicate_with_the_fields_named()
    {
        var score = DuplicateScorer.Compare(FromHospital, FromPolice);

        Assert.Equal(DuplicateVerdict.Probable, score.Verdict);
        Assert.Equal(
            ["Family name", "Date of birth", "Date of death", "Postcode"],
            score.Matching.Select(field => field.Label()));
        Assert.Equal(Agreement.Blank, score[DuplicateField.NhsNumber]);
        Assert.False(score.MayBeATwin);
        Assert.Empty(score.Conflicts);
    }

    [Fact]
    public void A_twin_is_a_possible_duplicate_and_said_to_be_perhaps_a_twin()
    {
        var score = DuplicateScorer.Compare(FromHospital, FromHospital with { NhsNumber = Nhs("9991080562") });

        Assert.Equal(DuplicateVerdict.Possible, score.Verdict);
        Assert.True(score.MayBeATwin);
    }

    [Fact]
    public void A_twin_is_noticed_by_any_one_thing_that_tells_two_children_apart()
    {
        var named = FromPolice with { Forenames = "Ada", BirthOrder = 1, Sex = Sex.Female };
        DuplicateFacts[] twins =
        [
            named with { Forenames = "Grace" },
            named with { BirthOrder = 2 },
            named with { Sex = Sex.Male },
            named with { Died = named.Died!.Value.AddDays(20) },
            named with { Born = named.Born!.Value.AddDays(1), BirthOrder = 2 },
            named with { Postcode = null, BirthOrder = 2 },
        ];

        Assert.All(twins, twin =>
        {
            var score = DuplicateScorer.Compare(named, twin);
            Assert.Equal((DuplicateVerdict.Possible, true), (score.Verdict, score.MayBeATwin));
        });
    }

    [Fact]
    public void The_same_NHS_number_is_strong_and_shows_what_it_conflicts_with()
    {
        var score = DuplicateScorer.Compare(FromHospital, FromHospital with { Born = new DateOnly(2023, 5, 2), Sex = Sex.Female });

        Assert.Equal(DuplicateVerdict.Probable, score.Verdict);
        Assert.Equal([DuplicateField.DateOfBirth, DuplicateField.Sex], score.Conflicts);
        Assert.False(score.MayBeATwin);
    }

    [Fact]
    public void The_same_NHS_number_on_quite_different_facts_is_still_shown()
    {
        var other = new DuplicateFacts
        {
            FamilyName = "Mustermann",
            Forenames = "Grace",
            Born = new DateOnly(2011, 1, 1),
            Died = new DateOnly(2024, 6, 6),
            Sex = Sex.Female,
            NhsNumber = FromHospital.NhsNumber,
        };
        var score = DuplicateScorer.Compare(FromHospital, other);

        Assert.Equal(DuplicateVerdict.Possible, score.Verdict);
        Assert.Equal(
            [DuplicateField.FamilyName, DuplicateField.DateOfBirth, DuplicateField.DateOfDeath, DuplicateField.Sex],
            score.Conflicts);
    }

    [Fact]
    public void A_blank_agrees_with_nothing_and_disagrees_with_nothing()
    {
        var score = DuplicateScorer.Compare(FromHospital, new DuplicateFacts());

        Assert.Equal(DuplicateVerdict.None, score.Verdict);
        Assert.Equal(0, score.Weight);
        Assert.All(score.Evidence, evidence => Assert.Equal(Agreement.Blank, evidence.Agreement));
        Assert.Equal(0, DuplicateScorer.Compare(new DuplicateFacts(), new DuplicateFacts()).Weight);
    }

    [Fact]
    public void Children_with_little_in_common_are_not_shown()
    {
        var other = FromPolice with { FamilyName = "Mustermann", Born = new DateOnly(2020, 2, 2), Postcode = "ZZ99 7QQ" };

        Assert.Equal(DuplicateVerdict.None, DuplicateScorer.Compare(FromHospital, other).Verdict);
    }

    [Fact]
    public void Two_babies_of_one_hospital_on_one_day_are_not_shown()
    {
        var day = new DateOnly(2025, 3, 10);
        var one = new DuplicateFacts { FamilyName = "Testa", Forenames = "Baby", Born = day, Died = day, Sex = Sex.Male, Postcode = "ZZ99 1AA" };
        var other = one with { FamilyName = "Mustermann", Postcode = "ZZ99 7QQ" };

        Assert.Equal(DuplicateVerdict.None, DuplicateScorer.Compare(one, other).Verdict);
    }

    [Fact]
    public void It_does_not_matter_which_came_first()
    {
        DuplicateFacts[] all =
        [
            FromHospital,
            FromPolice,
            FromHospital with { NhsNumber = Nhs("9991080562"), Forenames = "Ada" },
            FromPolice with { FamilyName = "Tester-Smith", Forenames = "Baby Tester" },
            new(),
        ];

        Assert.All(all, one => Assert.All(all, other =>
        {
            var (there, back) = (DuplicateScorer.Compare(one, other), DuplicateScorer.Compare(other, one));
            Assert.Equal(there.Evidence, back.Evidence);
            Assert.Equal(there.Verdict, back.Verdict);
        }));
    }

    [Theory]
    [InlineData("2024-12-18", Agreement.Agrees)]
    [InlineData("2024-12-19", Agreement.Close)]
    [InlineData("2024-12-17", Agreement.Close)]
    [InlineData("2024-12-20", Agreement.Disagrees)]
    [InlineData("2025-12-18", Agreement.Close)]
    [InlineData("2026-12-18", Agreement.Disagrees)]
    public void A_date_of_birth_a_day_or_a_year_off_is_close(string born, Agreement expected)
    {
        Assert.Equal(expected, DuplicateScorer.Compare(FromHospital, FromHospital with { Born = DateOnly.Parse(born) })[DuplicateField.DateOfBirth]);
    }

    [Theory]
    [InlineData("2025-03-13", Agreement.Close)]
    [InlineData("2025-03-14", Agreement.Disagrees)]
    [InlineData("2025-10-03", Agreement.Close)] // day and month changed over
    public void A_date_of_death_may_be_some_days_off(string died, Agreement expected)
    {
        Assert.Equal(expected, DuplicateScorer.Compare(FromHospital, FromHospital with { Died = DateOnly.Parse(died) })[DuplicateField.DateOfDeath]);
    }

    [Theory]
    [InlineData("zz991aa", Agreement.Agrees)]
    [InlineData("ZZ99 1AB", Agreement.Close)]
    [InlineData("ZZ99 1QX", Agreement.Close)]
    [InlineData("ZZ98 1AA", Agreement.Close)]
    [InlineData("ZZ99 2BB", Agreement.Disagrees)]
    [InlineData(" ", Agreement.Blank)]
    public void A_postcode_is_compared_as_people_write_it(string postcode, Agreement expected)
    {
        Assert.Equal(expected, DuplicateScorer.Compare(FromHospital, FromHospital with { Postcode = postcode })[DuplicateField.Postcode]);
    }

    [Theory]
    [InlineData(Sex.Male, Sex.Male, Agreement.Agrees)]
    [InlineData(Sex.Male, Sex.Female, Agreement.Disagrees)]
    [InlineData(Sex.NotKnown, Sex.NotKnown, Agreement.Blank)]
    [InlineData(Sex.Indeterminate, Sex.Female, Agreement.Close)]
    public void Sex_not_known_is_a_blank(Sex one, Sex other, Agreement expected)
    {
        Assert.Equal(expected, DuplicateScorer.Compare(FromHospital with { Sex = one }, FromHospital with { Sex = other })[DuplicateField.Sex]);
    }

    [Fact]
    public void Nothing_is_ever_certain()
    {
        Assert.Equal(DuplicateVerdict.Probable, DuplicateScorer.Compare(FromHospital, FromHospital).Verdict);
        Assert.Equal(DuplicateVerdict.Probable, Enum.GetValues<DuplicateVerdict>().Max());
    }

    [Fact]
    public void A_rare_name_weighs_more_than_a_frequent_one()
    {
        var (rare, frequent) = (FromPolice with { FamilyNameShare = 0.00005 }, FromPolice with { FamilyNameShare = 0.01 });

        Assert.Equal([14, 6], new[] { rare, frequent }.Select(one => DuplicateScorer.Compare(one, FromHospital).Evidence.Single(evidence => evidence.Field == DuplicateField.FamilyName).Weight));
        Assert.Equal("Family name: the same, and few children bear it", DuplicateScorer.Compare(rare, FromHospital).ForOneChild().Single(evidence => evidence.Field == DuplicateField.FamilyName).Words());
    }

    [Fact]
    public void A_newborn_without_name_and_number_may_always_be_a_twin()
    {
        var baby = FromPolice with { Forenames = "Baby", Died = FromPolice.Born };

        var score = DuplicateScorer.Compare(baby, baby with { Forenames = "Baby Testa", NhsNumber = Nhs("9991001379") });

        Assert.Equal((DuplicateVerdict.Possible, true), (score.Verdict, score.MayBeATwin));
    }

    [Fact]
    public void Of_whatever_age_a_child_without_name_and_number_may_be_a_twin_unless_it_was_born_alone()
    {
        var (unnamed, named) = (FromPolice, FromHospital with { Forenames = "Ada", BirthOrder = null });

        Assert.Equal((DuplicateVerdict.Possible, true), Verdict(unnamed, named));
        Assert.Equal((DuplicateVerdict.Probable, false), Verdict(unnamed, named with { BirthOrder = 0 }));
        Assert.Equal((DuplicateVerdict.Possible, true), Verdict(unnamed with { Forenames = "Twin 2", BirthOrder = 2, OfMultipleBirth = true }, named with { BirthOrder = 0 }));
    }

    [Fact]
    public void Who_was_born_in_one_minute_and_died_in_one_minute_is_one_child()
    {
        var baby = FromPolice with { Forenames = "Baby", Died = FromPolice.Born, BornAt = new TimeOnly(3, 12), DiedAt = new TimeOnly(5, 47) };
        var other = baby with { NhsNumber = Nhs("9991001379") };

        Assert.Equal((DuplicateVerdict.Probable, false), Verdict(baby, other));
        Assert.Equal((DuplicateVerdict.Possible, true), Verdict(baby, other with { BornAt = new TimeOnly(3, 13) }));
        Assert.Equal((DuplicateVerdict.Possible, true), Verdict(baby, other with { DiedAt = null }));
        Assert.Equal((DuplicateVerdict.Possible, true), Verdict(baby with { DiedAt = TimeOnly.MinValue }, other with { DiedAt = TimeOnly.MinValue }));
    }

    [Theory]
    [InlineData("03:12", "03:12", Agreement.Agrees)]
    [InlineData("03:12", "03:27", Agreement.Close)]
    [InlineData("23:55", "00:05", Agreement.Close)]
    [InlineData("03:12", "03:28", Agreement.Disagrees)]
    [InlineData("00:00", "00:00", Agreement.Blank)] // what many systems write where they have no time
    public void Times_are_compared_to_the_minute(string one, string other, Agreement expected)
    {
        Assert.Equal(expected, DuplicateScorer.Compare(FromHospital with { DiedAt = TimeOnly.Parse(one) }, FromHospital with { DiedAt = TimeOnly.Parse(other) })[DuplicateField.TimeOfDeath]);
    }

    [Theory]
    [InlineData("Julie", "Julia", true)]
    [InlineData("Julie", "Julie", false)]
    public void Where_there_were_several_a_name_that_is_nearly_the_same_is_the_others(string one, string other, bool twin)
    {
        var first = FromPolice with { Forenames = one, BirthOrder = 1, OfMultipleBirth = true };

        Assert.Equal((twin ? DuplicateVerdict.Possible : DuplicateVerdict.Probable, twin), Verdict(first, FromPolice with { Forenames = other }));
    }

    [Theory]
    [InlineData("Jayden", "Hayden", true)]
    [InlineData("Muhammad Ali", "Muhammad Hassan", true)]
    [InlineData("Muhammad", "Mohammed Hassan", true)]
    [InlineData("William", "Billy", false)]
    [InlineData("Ada Grace", "Ada", false)]
    [InlineData("Katherine", "Kathrine", false)]
    public void Names_that_are_alike_in_families_are_not_one_name(string one, string other, bool twin)
    {
        var score = DuplicateScorer.Compare(FromPolice with { Forenames = one }, FromHospital with { Forenames = other });

        Assert.Equal((twin ? DuplicateVerdict.Possible : DuplicateVerdict.Probable, twin), (score.Verdict, score.MayBeATwin));
    }

    [Fact]
    public void Siblings_who_die_together_are_at_most_possible()
    {
        var sibling = FromPolice with { Born = new DateOnly(2019, 5, 7), Forenames = "Ada" };

        Assert.Equal(DuplicateVerdict.Possible, DuplicateScorer.Compare(FromHospital with { NhsNumber = null, FamilyNameShare = 0.00001 }, sibling).Verdict);
    }

    [Fact]
    public void Names_in_each_others_place_are_close()
    {
        var score = DuplicateScorer.Compare(FromPolice with { Forenames = "Quillon" }, FromHospital with { FamilyName = "Quillon", Forenames = "Testa" });

        Assert.Equal((Agreement.Close, Agreement.Close, DuplicateVerdict.Probable), (score[DuplicateField.FamilyName], score[DuplicateField.Forenames], score.Verdict));
    }

    [Theory]
    [InlineData("Twin 2", 2)]
    [InlineData("Twin2 Testa", 2)]
    [InlineData("Baby B", 2)]
    [InlineData("First twin", 1)]
    [InlineData("TRIPLET III", 3)]
    [InlineData("Baby boy 1", 1)]
    [InlineData("Ada", null)]
    [InlineData("Baby", null)]
    [InlineData(null, null)]
    public void The_order_of_birth_is_read_from_what_stands_for_a_name(string? forenames, int? order) => Assert.Equal(order, MultipleBirth.OrderIn(forenames));

    private static (DuplicateVerdict Verdict, bool MayBeATwin) Verdict(DuplicateFacts one, DuplicateFacts other)
    {
        var score = DuplicateScorer.Compare(one, other);
        return (score.Verdict, score.MayBeATwin);
    }

    private static NhsNumber Nhs(string digits)
    {
        Assert.True(NhsNumber.TryParse(digits, out var number, out var error), error);
        return number;
    }
}
