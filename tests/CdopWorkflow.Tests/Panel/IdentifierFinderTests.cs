using CdopWorkflow.Reviews.Packs;

namespace CdopWorkflow.Tests.Panel;

/// <summary>What is found in a text and what is left alone, one by one; how well it does on many texts is measured beside.</summary>
public sealed class IdentifierFinderTests
{
    private static readonly KnownIdentifiers Known = new()
    {
        People =
        [
            new("Ferdinand (Ferdi) O'Testa-Smith", "the child"), new("Ada Mary O'Testa-Smith", "the mother"), new("May Müller", "another child of the household"), new("Dr Lee", "the doctor"),
        ],
        Addresses = ["12 Mill Lane, Inventon", ""],
        Postcodes = ["ZZ99 3WZ", ""],
        References = ["LAN-2025-0007"],
        NhsNumbers = ["9991001379"],
        Days = [new DateOnly(2024, 12, 18), new DateOnly(2025, 3, 10)],
        AgeInDays = 82,
        Others = ["Larkspur Primary", "Fudge"],
    };

    [Theory]
    [InlineData("Little ADA cried", IdentifierKind.Name, "ADA", "the mother")]
    [InlineData("little ada cried", IdentifierKind.Name, "ada", "the mother")]
    [InlineData("Ferdinand’s cot", IdentifierKind.Name, "Ferdinand", "the child")]
    [InlineData("Smith, Ferdinand", IdentifierKind.Name, "Smith, Ferdinand", "the child")]
    [InlineData("OTesta Smith", IdentifierKind.Name, "OTesta Smith", "[name]")]
    [InlineData("Ferdinnand was", IdentifierKind.Name, "Ferdinnand", "the child")]
    [InlineData("ferdinnand was", IdentifierKind.Name, "ferdinnand", "the child")]
    [InlineData("seen with Ferdy", IdentifierKind.Name, "Ferdy", "the child")]
    [InlineData("seen with Mueller", IdentifierKind.Name, "Mueller", "another child of the household")]
    [InlineData("seen with Muller", IdentifierKind.Name, "Muller", "another child of the household")]
    [InlineData("her sister May was there", IdentifierKind.Name, "May", "another child of the household")]
    [InlineData("in care of May Müller", IdentifierKind.Name, "May Müller", "another child of the household")]
    [InlineData("seen by Dr Lee", IdentifierKind.Name, "Dr Lee", "the doctor")]
    [InlineData("seen by Mrs Unheard-Of", IdentifierKind.Name, "Mrs Unheard-Of", "[name]")]
    [InlineData("his friend Quentin said", IdentifierKind.Name, "Quentin", "[name]")]
    [InlineData("the cat Fudge", IdentifierKind.Name, "Fudge", "[name]")]
    [InlineData("F.O. was settled", IdentifierKind.Initials, "F.O.", "the child")]
    [InlineData("Baby F was settled", IdentifierKind.Initials, "Baby F", "[name]")]
    [InlineData("born 3/4/2025", IdentifierKind.Date, "3/4/2025", "[date]")]
    [InlineData("born 2025-04-03", IdentifierKind.Date, "2025-04-03", "[date]")]
    [InlineData("on the 3rd of April, 2025 she", IdentifierKind.Date, "the 3rd of April, 2025", "[date]")]
    [InlineData("on April 3rd she", IdentifierKind.Date, "April 3rd", "[date]")]
    [InlineData("on 3 Sept. she", IdentifierKind.Date, "3 Sept", "[date]")]
    [InlineData("on Monday the 10th", IdentifierKind.Date, "Monday the 10th", "[date]")]
    [InlineData("on the tenth of March", IdentifierKind.Date, "the tenth of March", "[date]")]
    [InlineData("seen again 16/9 at home", IdentifierKind.Date, "16/9", "[date]")]
    [InlineData("seen on 4/11 at home", IdentifierKind.Date, "4/11", "[date]")]
    [InlineData("Death 10/3 at home", IdentifierKind.Date, "10/3", "[date]")]
    [InlineData("on Christmas Day", IdentifierKind.Date, "Christmas Day", "[date]")]
    [InlineData("was 82 days old", IdentifierKind.Age, "82 days old", "[age]")]
    [InlineData("lived 82 days", IdentifierKind.Age, "82 days", "[age]")]
    [InlineData("aged 11 weeks and 5 days", IdentifierKind.Age, "11 weeks and 5 days", "[age]")]
    [InlineData("was 11+5 weeks at death", IdentifierKind.Age, "11+5 weeks at death", "[age]")]
    [InlineData("number 999 100 1379 given", IdentifierKind.NhsNumber, "999 100 1379", "[NHS number]")]
    [InlineData("number 999-100-1379 given", IdentifierKind.NhsNumber, "999-100-1379", "[NHS number]")]
    [InlineData("number 9991001378 given", IdentifierKind.NhsNumber, "9991001378", "[NHS number]")]
    [InlineData("near zz993wz", IdentifierKind.Postcode, "zz993wz", "[postcode]")]
    [InlineData("moved from M1 1AE", IdentifierKind.Postcode, "M1 1AE", "[postcode]")]
    [InlineData("at 12 Mill Ln", IdentifierKind.Address, "12 Mill Ln", "[place]")]
    [InlineData("They lived in Invented Street.", IdentifierKind.Address, "Invented Street", "[place]")]
    [InlineData("the house in Mill Lane", IdentifierKind.Address, "Mill Lane", "[place]")]
    [InlineData("known at Invented Dale Surgery", IdentifierKind.Address, "Invented Dale Surgery", "[place]")]
    [InlineData("goes to larkspur primary", IdentifierKind.Address, "larkspur primary", "[place]")]
    [InlineData("call 01254 550100", IdentifierKind.Contact, "01254 550100", "[contact detail]")]
    [InlineData("write to a.b@nhs.example", IdentifierKind.Contact, "a.b@nhs.example", "[contact detail]")]
    [InlineData("see LAN-2025-0007", IdentifierKind.Reference, "LAN-2025-0007", "[number]")]
    [InlineData("see lan20250007", IdentifierKind.Reference, "lan20250007", "[number]")]
    [InlineData("hospital number X123456", IdentifierKind.Reference, "X123456", "[number]")]
    public void Finds(string text, IdentifierKind kind, string passage, string proposal)
    {
        Assert.Contains(new FoundIdentifier(kind, passage, text.IndexOf(passage, StringComparison.Ordinal), proposal), IdentifierFinder.Find(text, Known));
    }

    [Theory]
    [InlineData("The mother adapted quickly; the doctor and a nurse came in the second week")]
    [InlineData("The baby slept 3 hours, born at 33 weeks weighing 2100 grams, with 2 bedrooms for 7")]
    [InlineData("In the first quarter of the year, 15 months before, influence 1-2")]
    [InlineData("In May 2025 it may rain; since May nobody called. 10/20 mg, 1/2 a tablet, 24/7, 90/60, 33+2 weeks, 6/52, 3/7 days, 15/40")]
    [InlineData("Born at 33 weeks and 2 days of gestation, on the 10th centile, vitamin B6 2mg")]
    [InlineData("She walked down the lane to the mill, and the Health Visitor and the GP agreed with Children’s Social Care")]
    [InlineData("The Primary School and the Children’s Hospital wrote to the Emergency Department")]
    public void Leaves_plain_words_and_numbers_alone(string text)
    {
        Assert.Empty(IdentifierFinder.Find(text, Known));
    }

    [Fact]
    public void No_two_finds_overlap_and_each_stands_where_it_says()
    {
        const string Text = "Ferdinand O'Testa-Smith, 12 Mill Lane, Inventon ZZ99 3WZ, born 18 December 2024 (18/12), 999 100 1379, Ferdi@example.org";

        var found = IdentifierFinder.Find(Text, Known);

        Assert.All(found, passage => Assert.Equal(passage.Passage, Text.Substring(passage.At, passage.Passage.Length)));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.At));
    }

    [Fact]
    public void A_long_text_is_searched_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("Ferdinand was seen on 3 April at Mill Lane by a nurse who wrote that all was well in the home. ", 200)) + new string('A', 5000) + new string('1', 5000) + new string(' ', 5000);
        var start = Environment.TickCount64;

        Assert.Equal(600, IdentifierFinder.Find(text, Known).Count);

        Assert.True(Environment.TickCount64 - start < 5000);
    }
}
