using CdopWorkflow.Notifications.Duplicates;

namespace CdopWorkflow.Tests.Duplicates;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Testa", "TESTA", Agreement.Agrees)]
    [InlineData("O'Neill", "O’NEILL", Agreement.Agrees)]
    [InlineData("O'Neill", "O Neill", Agreement.Close)]
    [InlineData("Müller", "Muller", Agreement.Agrees)]
    [InlineData("Núñez", "Nunez", Agreement.Agrees)]
    [InlineData("Søren", "Soren", Agreement.Agrees)]
    [InlineData("Smith-Jones", "Smith Jones", Agreement.Agrees)]
    [InlineData("Smith-Jones", "Smith", Agreement.Close)]
    [InlineData("Testa", "Tesat", Agreement.Close)]
    [InlineData("Stevens", "Stephens", Agreement.Close)]
    [InlineData("Hussain", "Hussein", Agreement.Close)]
    [InlineData("Testa", "Mustermann", Agreement.Disagrees)]
    [InlineData("Testa", "Tweed", Agreement.Disagrees)]
    [InlineData("Иванов", "иванов", Agreement.Agrees)]
    [InlineData("Иванов", "Петров", Agreement.Disagrees)]
    [InlineData("Testa", "Unknown", Agreement.Blank)]
    [InlineData("Testa", "not known", Agreement.Blank)]
    [InlineData("Testa", "Not stated", Agreement.Blank)]
    [InlineData("Testa", "UNK", Agreement.Blank)]
    [InlineData("Given", "Given", Agreement.Agrees)]
    [InlineData("Testa", " ", Agreement.Blank)]
    [InlineData(null, null, Agreement.Blank)]
    [InlineData("Li", "Lee", Agreement.Disagrees)]
    public void Family_names_are_compared_as_people_write_them(string? one, string? other, Agreement expected)
    {
        Assert.Equal(expected, Compare(one, "", other, "")[DuplicateField.FamilyName]);
        Assert.Equal(expected, Compare(other, "", one, "")[DuplicateField.FamilyName]);
    }

    [Theory]
    [InlineData("Baby")]
    [InlineData("Baby of Testa")]
    [InlineData("baby TESTA")]
    [InlineData("Twin 1")]
    [InlineData("Twin A Testa")]
    [InlineData("Infant")]
    [InlineData("Unknown")]
    [InlineData("Baby boy")]
    [InlineData("TBA")]
    [InlineData("Unk.")]
    [InlineData("No name")]
    [InlineData("Not given")]
    [InlineData("Fourth")]
    [InlineData("Quads 4")]
    [InlineData("-")]
    public void A_placeholder_is_no_forename(string placeholder)
    {
        var score = Compare("Testa", placeholder, "Testa", placeholder);

        Assert.Equal(Agreement.Blank, score[DuplicateField.Forenames]);
        Assert.Equal(10, score.Weight); // the family name's alone
        Assert.Equal(Agreement.Blank, Compare("Testa", placeholder, "Testa", "Ada")[DuplicateField.Forenames]);
    }

    [Theory]
    [InlineData("Ada", "Ada", Agreement.Agrees)]
    [InlineData("Ada Grace", "Ada", Agreement.Close)]
    [InlineData("Mohammed", "Muhammad", Agreement.Close)]
    [InlineData("Katherine", "Catherine", Agreement.Close)]
    [InlineData("Ada", "Grace", Agreement.Disagrees)]
    [InlineData("Thomas", "Thomas", Agreement.Agrees)]
    public void Forenames_may_be_written_differently(string one, string other, Agreement expected)
    {
        Assert.Equal(expected, Compare("Thomas", one, "Thomas", other)[DuplicateField.Forenames]);
    }

    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("abc", "abc", 1)]
    [InlineData("abc", "xyz", 0)]
    public void Similar_spelling_is_measured_as_Winkler_published_it(string one, string other, double similarity)
    {
        Assert.Equal(similarity, JaroWinkler.Similarity(one, other), 4);
    }

    [Theory]
    [InlineData("robert", "r163")]
    [InlineData("rupert", "r163")]
    [InlineData("ashcraft", "a261")]
    [InlineData("tymczak", "t522")]
    [InlineData("pfister", "p236")]
    [InlineData("lee", "l000")]
    public void Similar_sound_is_the_published_Soundex(string name, string code)
    {
        Assert.Equal(code, Soundex.Code(name));
    }

    private static DuplicateScore Compare(string? family, string? forenames, string? otherFamily, string? otherForenames) =>
        DuplicateScorer.Compare(
            new DuplicateFacts { FamilyName = family, Forenames = forenames },
            new DuplicateFacts { FamilyName = otherFamily, Forenames = otherForenames });
}
