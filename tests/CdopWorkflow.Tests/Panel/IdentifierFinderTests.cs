using CdopWorkflow.Reviews.Packs;

namespace CdopWorkflow.Tests.Panel;

public sealed class IdentifierFinderTests
{
    private static readonly KnownIdentifiers Known = new()
    {
        Names = ["O'Testa-Smith", "Ada Mary", "Dr Lee"],
        Addresses = ["12 Mill Lane, Inventon", ""],
        Postcodes = ["ZZ99 3WZ", ""],
        References = ["LAN-2025-0007"],
    };

    [Theory]
    [InlineData("Little ADA cried", IdentifierKind.Name, "ADA")]
    [InlineData("Baby Testa was well", IdentifierKind.Name, "Testa")]
    [InlineData("seen by Dr Lee", IdentifierKind.Name, "Lee")]
    [InlineData("born 3/4/2025", IdentifierKind.Date, "3/4/2025")]
    [InlineData("born 2025-04-03", IdentifierKind.Date, "2025-04-03")]
    [InlineData("on the 3rd of April, 2025 she", IdentifierKind.Date, "3rd of April, 2025")]
    [InlineData("on April 3rd she", IdentifierKind.Date, "April 3rd")]
    [InlineData("on 3 Sept. she", IdentifierKind.Date, "3 Sept")]
    [InlineData("number 999 100 1379 given", IdentifierKind.NhsNumber, "999 100 1379")]
    [InlineData("number 9991001379 given", IdentifierKind.NhsNumber, "9991001379")]
    [InlineData("near zz993wz", IdentifierKind.Postcode, "zz993wz")]
    [InlineData("moved from M1 1AE", IdentifierKind.Postcode, "M1 1AE")]
    [InlineData("the house in Mill Lane", IdentifierKind.Address, "Mill")]
    [InlineData("at 12 Mill Lane", IdentifierKind.Address, "12 Mill Lane")]
    [InlineData("call 01254 550100", IdentifierKind.Contact, "01254 550100")]
    [InlineData("write to a.b@nhs.example", IdentifierKind.Contact, "a.b@nhs.example")]
    [InlineData("see LAN-2025-0007", IdentifierKind.Reference, "LAN-2025-0007")]
    public void Finds(string text, IdentifierKind kind, string passage)
    {
        Assert.Contains(new FoundIdentifier(kind, passage), IdentifierFinder.Find(text, Known));
    }

    [Theory]
    [InlineData("The mother adapted quickly; the doctor and a nurse came in the second week")]
    [InlineData("The baby slept 3 hours, born at 33 weeks weighing 2100 grams, with 2 bedrooms for 7")]
    [InlineData("In the first quarter of the year, 15 months before, influence 1-2")]
    public void Leaves_plain_words_and_numbers_alone(string text)
    {
        Assert.Empty(IdentifierFinder.Find(text, Known));
    }

    [Fact]
    public void What_was_confirmed_as_harmless_is_not_asked_again()
    {
        var text = new PackText("Ada and Ada again, ADA too, and Lee", ["ada"]);

        Assert.Equal(["Lee"], IdentifierFinder.Remaining(text, Known).Select(found => found.Passage));
    }
}
