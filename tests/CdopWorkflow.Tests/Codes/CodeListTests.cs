using System.Text.Json;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Codes;

public sealed class CodeListTests
{
    [Fact]
    public void Codes_travel_as_their_names()
    {
        Assert.Equal("\"Days28To364\"", JsonSerializer.Serialize(AgeBand.Days28To364));
        Assert.Equal(Answer.NotKnown, JsonSerializer.Deserialize<Answer>("\"NotKnown\""));
    }

    [Fact]
    public void A_number_is_not_a_code()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeathCategory>("3"));
    }

    // These words stand in databases and in events already sent: adding one is allowed, changing one is not.
    [Theory]
    [InlineData(typeof(AgeBand), "Days0To27 Days28To364 Years1To4 Years5To9 Years10To14 Years15To17")]
    [InlineData(typeof(PackAgeBand), "Days0To6 Days7To27 Days28To89 Days90To179 Days180To364 Years1To4 Years5To9 Years10To14 Years15To17")]
    [InlineData(typeof(Sex), "Male Female Indeterminate NotKnown")]
    [InlineData(typeof(EthnicGroup), "White Mixed Asian Black Other NotStated NotKnown")]
    [InlineData(typeof(Answer), "NotAnswered Yes No NotKnown NotApplicable")]
    [InlineData(typeof(Domain), "Child SocialEnvironment PhysicalEnvironment ServiceProvision")]
    [InlineData(typeof(ModifiableOutcome), "Identified NotIdentified InadequateInformation")]
    [InlineData(typeof(Sensitivity), "None Abuse Suicide SubstanceUse Consanguinity DomesticAbuse")]
    [InlineData(typeof(Expectedness), "Unexpected Expected NotKnown")]
    [InlineData(typeof(DeathCategory), "DeliberatelyInflicted SuicideOrSelfHarm TraumaOrExternal Malignancy AcuteMedicalOrSurgical ChronicMedical ChromosomalGeneticCongenital PerinatalOrNeonatal Infection SuddenUnexpectedUnexplained")]
    [InlineData(typeof(PlaceOfDeath), "EmergencyDepartment HospitalWard NeonatalUnit IntensiveCare HospitalOther Home OtherPrivateResidence FosterHome ResidentialCare PublicPlace School Hospice MentalHealthUnit Abroad Other NotKnown")]
    public void The_words_of_a_code_list_never_change(Type list, string words)
    {
        Assert.Equal(words, string.Join(' ', Enum.GetNames(list)));
    }

    [Fact]
    public void Every_code_has_its_own_label()
    {
        AssertDistinct(Enum.GetValues<AgeBand>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<PackAgeBand>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<Sex>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<EthnicGroup>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<Answer>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<Domain>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<Domain>().Select(code => code.ShortLabel()));
        AssertDistinct(Enum.GetValues<ModifiableOutcome>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<Expectedness>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<DeathCategory>().Select(code => code.Label()));
        AssertDistinct(Enum.GetValues<PlaceOfDeath>().Select(code => code.Label()));
    }

    [Fact]
    public void Every_sex_goes_to_its_NHS_code_and_back()
    {
        Assert.All(Enum.GetValues<Sex>(), sex => Assert.Equal(sex, Sexes.FromNhsCode(sex.NhsCode())));
        Assert.Null(Sexes.FromNhsCode("3"));
    }

    [Theory]
    [InlineData("A", EthnicGroup.White)]
    [InlineData("g", EthnicGroup.Mixed)]
    [InlineData("J", EthnicGroup.Asian)]
    [InlineData("R", EthnicGroup.Asian)]
    [InlineData("N", EthnicGroup.Black)]
    [InlineData("S", EthnicGroup.Other)]
    [InlineData("Z", EthnicGroup.NotStated)]
    [InlineData("99", EthnicGroup.NotKnown)]
    public void An_ethnic_category_counts_in_its_group(string code, EthnicGroup group)
    {
        Assert.Equal(group, EthnicCategories.Find(code)?.Group);
    }

    [Fact]
    public void The_ethnic_categories_are_the_sixteen_of_2001_and_two_kinds_of_silence()
    {
        Assert.Equal("A B C D E F G H J K L M N P R S Z 99", string.Join(' ', EthnicCategories.All.Select(category => category.Code)));
        AssertDistinct(EthnicCategories.All.Select(category => category.Label));
        Assert.Null(EthnicCategories.Find("I"));
    }

    [Fact]
    public void Not_known_is_an_answer_and_a_blank_is_not()
    {
        Assert.True(Answer.NotKnown.IsAnswered());
        Assert.False(default(Answer).IsAnswered());
    }

    [Fact]
    public void A_death_of_unknown_expectedness_is_handled_as_unexpected()
    {
        Assert.True(Expectedness.NotKnown.IsHandledAsUnexpected());
        Assert.False(Expectedness.Expected.IsHandledAsUnexpected());
    }

    private static void AssertDistinct(IEnumerable<string> labels)
    {
        string[] all = [.. labels];
        Assert.DoesNotContain("", all);
        Assert.Equal(all.Length, all.Distinct().Count());
    }
}
