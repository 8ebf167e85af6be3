using System.Text.Json;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Tests.Codes;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-Q1")]
    [InlineData("2025-03-31", "2025-Q1")]
    [InlineData("2025-04-01", "2025-Q2")]
    [InlineData("2025-12-31", "2025-Q4")]
    public void A_date_falls_in_its_quarter(string date, string quarter)
    {
        Assert.Equal(quarter, Quarter.Of(DateOnly.Parse(date)).ToString());
    }

    [Fact]
    public void A_quarter_knows_its_days_and_its_neighbours()
    {
        var quarter = Quarter.Parse("2024-Q1");

        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31)), (quarter.FirstDay, quarter.LastDay));
        Assert.Equal("2023-Q4", quarter.AddQuarters(-1).ToString());
        Assert.Equal("2025-Q1", quarter.AddQuarters(4).ToString());
    }

    [Fact]
    public void A_month_knows_its_days_and_its_neighbours()
    {
        var month = MonthOf.Parse("2024-02");

        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), (month.FirstDay, month.LastDay));
        Assert.Equal("2024-01", month.AddMonths(-1).ToString());
        Assert.Equal(month, MonthOf.Of(new DateOnly(2024, 2, 29)));
    }

    [Fact]
    public void Periods_travel_as_text()
    {
        Assert.Equal("\"2025-Q1\"", JsonSerializer.Serialize(new Quarter(2025, 1)));
        Assert.Equal(new Quarter(2025, 1), JsonSerializer.Deserialize<Quarter>("\"2025-Q1\""));
        Assert.Equal("\"2025-03\"", JsonSerializer.Serialize(new MonthOf(2025, 3)));
        Assert.Equal(new MonthOf(2025, 3), JsonSerializer.Deserialize<MonthOf>("\"2025-03\""));
    }

    [Theory]
    [InlineData("2025-Q5")]
    [InlineData("2025-Q0")]
    [InlineData("2025Q1")]
    [InlineData("20 5-Q1")]
    [InlineData("0000-Q1")]
    [InlineData("")]
    public void What_is_no_quarter_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Quarter.Parse(text));
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-3")]
    [InlineData("2025-03-01")]
    [InlineData("")]
    public void What_is_no_month_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => MonthOf.Parse(text));
    }
}
