using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Notifications.Scope;

namespace CdopWorkflow.Tests.Scope;

public sealed class LifeDatesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-07-10T12:00:00Z"); // 13:00 in the UK

    [Theory]
    [InlineData("2025-07-10", "09:00", "2025-07-10", "09:00", "")]
    [InlineData("2025-07-10", "09:00", "2025-07-10", "08:59", "TimeOfDeath: Time of death must be the same as or after the time of birth")]
    [InlineData("2025-07-10", "09:00", "2025-07-10", "13:00", "")]
    [InlineData("2025-07-10", "09:00", "2025-07-10", "13:01", "TimeOfDeath: Time of death must be in the past")]
    [InlineData("2025-07-10", "", "2025-07-10", "", "TimeOfBirth: Enter the time of birth, or say that it is not known|TimeOfDeath: Enter the time of death, or say that it is not known")]
    [InlineData("2025-07-09", "", "2025-07-10", "", "")]
    [InlineData("2025-07-09", "23:59", "2025-07-10", "00:00", "")]
    [InlineData("2025-07-10", "09:00", "2025-07-09", "10:00", "DateOfDeath: Date of death must be the same as or after the date of birth")]
    [InlineData("1890-01-02", "", "1899-12-31", "", "DateOfDeath: Date of death must be in 1900 or later")]
    [InlineData("2025-07-11", "09:00", "2025-07-11", "10:00", "DateOfBirth: Date of birth must be today or in the past|DateOfDeath: Date of death must be today or in the past")]
    [InlineData("", "", "", "", "DateOfBirth: Enter the date of birth|DateOfDeath: Enter the date of death")]
    [InlineData("2024-10-27", "01:50", "2024-10-27", "01:10", "")] // the clocks went back between the two
    [InlineData("2024-10-26", "01:50", "2024-10-26", "01:10", "TimeOfDeath: Time of death must be the same as or after the time of birth")]
    public void What_is_wrong_with_the_dates_is_said_beside_its_question(string born, string bornAt, string died, string diedAt, string expected)
    {
        var dates = new LifeDates(Date(born), Time(bornAt), Date(died), Time(diedAt));

        Assert.Equal(expected, string.Join('|', dates.Refusals(Now).Select(refusal => $"{refusal.Field}: {refusal.Sentence}")));
    }

    [Fact]
    public void A_time_that_is_not_known_on_the_day_of_birth_is_an_answer()
    {
        var day = new DateOnly(2025, 7, 1);
        var dates = new LifeDates(day, null, day, null) { TimeOfBirthKnown = Answer.NotKnown, TimeOfDeathKnown = Answer.NotKnown };

        Assert.Empty(dates.Refusals(Now));
    }

    private static DateOnly? Date(string text) => text == "" ? null : DateOnly.Parse(text);

    private static TimeOnly? Time(string text) => text == "" ? null : TimeOnly.Parse(text);
}
