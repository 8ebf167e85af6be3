using CdopWorkflow.Identity;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Areas;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Tests.Identity;

public sealed class PasswordRulesTests
{
    private static readonly PasswordRules Rules = new(AreaTable.Shipped, Options.Create(new IdentitySettings { PasswordWords = "Safeguarding, MashHub" }));

    [Theory]
    [InlineData("lancashire violet kettle")]
    [InlineData("violet kettle harbour")]
    [InlineData("Ünder-den-Linden 9")]
    [InlineData("aaaabbbbccccddddeeee")]
    public void A_long_password_is_taken_whatever_its_characters(string password) =>
        Assert.Null(Rules.RefusalOf(password, "Asha Rahman", "asha@example.org"));

    [Theory]
    [InlineData("short-words", "12 characters or more")]
    [InlineData("password1234", "well-known")]
    [InlineData("  Safeguarding123", "well-known")]
    [InlineData("aaaaaaaaaaaaaaaa", "well-known")]
    [InlineData("asha.rahman@example.org", "your name")]
    [InlineData("Rahman-2025!", "your name")]
    [InlineData("Safeguarding-26", "a place or a word")]
    [InlineData("lancashire2026", "a place or a word")]
    [InlineData("Blackburn with Darwen 1", "a place or a word")]
    [InlineData("MashHub-2026", "a place or a word")]
    [InlineData("cdopworkflow-26", "a place or a word")]
    public void A_short_known_or_own_name_password_is_refused_with_the_reason(string password, string reason) =>
        Assert.Contains(reason, Rules.RefusalOf(password, "Asha Rahman", "asha.rahman@example.org"), StringComparison.Ordinal);

    [Fact]
    public void A_password_past_256_characters_is_refused() =>
        Assert.Equal("The password must be 256 characters or fewer", Rules.RefusalOf(string.Concat(Enumerable.Repeat("violet ", 40)), "A B", "a@b.example"));
}
