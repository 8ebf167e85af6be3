using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Fields.Words;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Tests.Web;

public sealed class FormatTests
{
    [Theory]
    [InlineData("2026-03-03T02:40:00Z", "3 March 2026 at 2:40am")]
    [InlineData("2026-07-03T23:05:00Z", "4 July 2026 at 12:05am")]
    [InlineData("2026-07-03T23:00:00Z", "4 July 2026 at midnight")]
    [InlineData("2026-12-25T12:00:00Z", "25 December 2026 at midday")]
    [InlineData("2026-12-25T12:30:00Z", "25 December 2026 at 12:30pm")]
    [InlineData("2026-12-25T23:59:59Z", "25 December 2026 at 11:59pm")]
    public void An_instant_is_shown_in_UK_time(string instant, string shown) =>
        Assert.Equal(shown, UkFormat.DateTime(DateTimeOffset.Parse(instant, UkFormat.Culture)));

    [Theory]
    [InlineData("2026-03-03", "2026-03-09", "3 to 9 March 2026")]
    [InlineData("2026-02-28", "2026-03-06", "28 February to 6 March 2026")]
    [InlineData("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026")]
    [InlineData("2025-03-01", "2026-03-31", "1 March 2025 to 31 March 2026")]
    public void A_span_of_days_says_each_part_once(string from, string to, string shown) =>
        Assert.Equal(shown, UkFormat.Range(DateOnly.Parse(from, UkFormat.Culture), DateOnly.Parse(to, UkFormat.Culture)));

    [Theory]
    [InlineData(0, "0 reviews")]
    [InlineData(1, "1 review")]
    [InlineData(1204, "1,204 reviews")]
    public void A_count_agrees_with_its_noun(long count, string shown) => Assert.Equal(shown, Amount.Of(count, "review"));

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(12_345, "12 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(3_400_000, "3.4 MB")]
    public void A_file_size_is_short(long bytes, string shown) => Assert.Equal(shown, Amount.FileSize(bytes));

    [Theory]
    [InlineData("Date of death", null, "the date of death")]
    [InlineData("NHS number", null, "the NHS number")]
    [InlineData("Your email address", null, "your email address")]
    [InlineData("Whether the child was known to services", null, "whether the child was known to services")]
    [InlineData("When did the child die?", "date of death", "the date of death")]
    public void A_field_has_a_name_for_the_middle_of_a_sentence(string name, string? shortName, string words) =>
        Assert.Equal(words, FieldWords.Of([new DisplayAttribute { Name = name, ShortName = shortName }], "Field"));

    [Fact]
    public void An_enum_is_offered_by_its_names_without_not_answered()
    {
        Assert.Equal(["Yes", "No", "Not known", "Not applicable"], Choices.Of<Gallery.FourWayAnswer>().Select(choice => choice.Text));
        Assert.Equal("Late summer", Choices.Name(Gallery.Season.LateSummer));
    }
}
