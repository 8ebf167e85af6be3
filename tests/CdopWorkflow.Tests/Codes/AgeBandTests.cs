using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Codes;

public sealed class AgeBandTests
{
    [Theory]
    [InlineData("2025-03-01", "2025-03-01", AgeBand.Days0To27)]
    [InlineData("2025-03-01", "2025-03-28", AgeBand.Days0To27)]
    [InlineData("2025-03-01", "2025-03-29", AgeBand.Days28To364)]
    [InlineData("2025-03-01", "2026-02-28", AgeBand.Days28To364)]
    [InlineData("2025-03-01", "2026-03-01", AgeBand.Years1To4)]
    [InlineData("2020-06-15", "2025-06-14", AgeBand.Years1To4)]
    [InlineData("2020-06-15", "2025-06-15", AgeBand.Years5To9)]
    [InlineData("2015-06-15", "2025-06-15", AgeBand.Years10To14)]
    [InlineData("2010-06-15", "2025-06-14", AgeBand.Years10To14)]
    [InlineData("2010-06-15", "2025-06-15", AgeBand.Years15To17)]
    [InlineData("2007-06-16", "2025-06-15", AgeBand.Years15To17)]
    public void A_band_begins_on_the_day_its_age_is_reached(string born, string died, AgeBand expected)
    {
        Assert.Equal(expected, AgeBands.From(DateOnly.Parse(born), DateOnly.Parse(died)));
    }

    [Fact]
    public void The_366th_day_of_a_leap_year_is_still_under_one()
    {
        var born = new DateOnly(2023, 6, 1);
        var died = new DateOnly(2024, 5, 31);

        Assert.Equal(365, Ages.Days(born, died));
        Assert.Equal(AgeBand.Days28To364, AgeBands.From(born, died));
    }

    [Theory]
    [InlineData("2025-02-28", 16)]
    [InlineData("2025-03-01", 17)]
    [InlineData("2026-02-28", 17)]
    [InlineData("2026-03-01", 18)]
    public void Who_is_born_on_29_February_grows_older_on_1_March(string on, int years)
    {
        Assert.Equal(years, Ages.Years(new DateOnly(2008, 2, 29), DateOnly.Parse(on)));
    }

    [Fact]
    public void In_a_leap_year_who_is_born_on_29_February_grows_older_on_that_day()
    {
        Assert.Equal(15, Ages.Years(new DateOnly(2008, 2, 29), new DateOnly(2024, 2, 28)));
        Assert.Equal(16, Ages.Years(new DateOnly(2008, 2, 29), new DateOnly(2024, 2, 29)));
    }

    [Fact]
    public void An_adult_has_no_band_and_nobody_dies_before_birth()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeBands.From(new DateOnly(2007, 6, 15), new DateOnly(2025, 6, 15)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeBands.From(new DateOnly(2025, 6, 15), new DateOnly(2025, 6, 14)));
    }

    [Theory]
    [InlineData(0, "0 to 6 days")]
    [InlineData(6, "0 to 6 days")]
    [InlineData(7, "7 to 27 days")]
    [InlineData(27, "7 to 27 days")]
    [InlineData(28, "28 to 89 days")]
    [InlineData(89, "28 to 89 days")]
    [InlineData(90, "90 to 179 days")]
    [InlineData(179, "90 to 179 days")]
    [InlineData(180, "180 to 364 days")]
    [InlineData(364, "180 to 364 days")]
    [InlineData(365, "1 to 4 years")]
    public void The_panels_pack_has_finer_bands_under_one_year(int days, string label)
    {
        var born = new DateOnly(2025, 3, 1);

        Assert.Equal(label, PackAgeBands.From(born, born.AddDays(days)).Label());
    }

    [Fact]
    public void Only_the_first_two_bands_are_infants()
    {
        Assert.Equal([AgeBand.Days0To27, AgeBand.Days28To364], Enum.GetValues<AgeBand>().Where(band => band.IsInfant()));
    }
}
