using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Tests.NhsNumbers;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("9991001379", "9991001379")]
    [InlineData("999 108 0562", "9991080562")]
    [InlineData(" 999-115-9754 ", "9991159754")]
    [InlineData("999\u00A01001379", "9991001379")]
    [InlineData("9 9 9 1 0 0 1 3 7 9", "9991001379")]
    public void Spaces_and_hyphens_do_not_matter(string typed, string digits)
    {
        Assert.True(NhsNumber.TryParse(typed, out var number, out var error));
        Assert.Null(error);
        Assert.Equal(digits, number.Digits);
    }

    [Fact]
    public void It_is_shown_in_groups_of_three_three_and_four()
    {
        Assert.Equal("999 100 1379", Parse("9991001379").Display);
    }

    [Fact]
    public void It_does_not_show_itself_by_accident()
    {
        Assert.DoesNotContain("999", $"{Parse("9991001379")}");
    }

    [Theory]
    [InlineData(null, "Enter an NHS number, or say why there is none")]
    [InlineData("   ", "Enter an NHS number, or say why there is none")]
    [InlineData("999100137", "NHS number must be 10 digits")]
    [InlineData("99910013790", "NHS number must be 10 digits")]
    [InlineData("999100137X", "NHS number must only include numbers")]
    [InlineData("٩٩٩١٠٠١٣٧٩", "NHS number must only include numbers")]
    [InlineData("9991001378", "NHS number is not valid. Check each digit against the record")]
    [InlineData("9990000000", "NHS number is not valid. Check each digit against the record")]
    public void A_wrong_number_is_refused_in_words_for_the_form(string? typed, string expected)
    {
        Assert.False(NhsNumber.TryParse(typed, out var number, out var error));
        Assert.Null(number);
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData('0')]
    [InlineData('1')]
    [InlineData('2')]
    [InlineData('3')]
    [InlineData('4')]
    [InlineData('5')]
    [InlineData('6')]
    [InlineData('7')]
    [InlineData('8')]
    [InlineData('9')]
    public void One_digit_repeated_is_refused_although_its_check_digit_is_right(char digit)
    {
        Assert.False(NhsNumber.TryParse(new string(digit, 10), out _, out var error));
        Assert.Equal("NHS number must not be one digit repeated", error);
    }

    [Fact]
    public void Any_single_wrong_digit_is_noticed()
    {
        const string right = "9991001379";
        var wrong = from position in Enumerable.Range(0, 10)
                    from digit in "0123456789"
                    where right[position] != digit
                    select right[..position] + digit + right[(position + 1)..];

        Assert.All(wrong, typed => Assert.False(NhsNumber.TryParse(typed, out _, out _)));
    }

    [Fact]
    public void Synthetic_numbers_are_valid_distinct_and_belong_to_nobody()
    {
        int[] sample = [.. Enumerable.Range(0, 5_000), .. Enumerable.Range(NhsNumber.SyntheticCount - 5_000, 5_000)];
        string[] numbers = [.. sample.Select(n => NhsNumber.Synthetic(n).Digits)];

        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.All(numbers, digits =>
        {
            Assert.StartsWith("999", digits);
            Assert.True(NhsNumber.TryParse(digits, out _, out var error), error);
        });
    }

    [Fact]
    public void Synthetic_numbers_run_out_rather_than_repeat()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NhsNumber.Synthetic(NhsNumber.SyntheticCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => NhsNumber.Synthetic(-1));
    }

    [Fact]
    public void Two_readings_of_one_number_are_equal()
    {
        Assert.Equal(Parse("999 100 1379"), Parse("9991001379"));
    }

    [Fact]
    public void A_missing_number_has_one_of_the_national_reasons()
    {
        Assert.Equal("Child non-resident in England", NhsNumberAbsence.NotResidentInEngland.Label());
        Assert.Equal("NHS number not currently available", NhsNumberAbsence.NotCurrentlyAvailable.Label());
    }

    private static NhsNumber Parse(string text)
    {
        Assert.True(NhsNumber.TryParse(text, out var number, out var error), error);
        return number;
    }
}
