using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Tests.ReferenceData;

public sealed class ReferenceFileTests
{
    [Fact]
    public void Every_shipped_table_has_no_fault_and_no_real_address()
    {
        var folder = new ReferenceFolder(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()));
        foreach (var table in Enum.GetValues<ReferenceTable>())
        {
            var faults = new ReferenceFaults();
            Assert.True(folder.Read(table, AreaTable.Shipped, faults).Count > 0);
            Assert.Empty(faults.Found);
        }

        using var text = new StreamReader(folder.Open(ReferenceTable.Postcodes));
        Assert.All(text.ReadToEnd().Split('\n').Skip(2).Where(line => line.Length > 0), line => Assert.StartsWith("ZZ99 ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_postcode_that_moved_lies_in_the_council_of_its_day()
    {
        var postcodes = (PostcodeTable)Read(ReferenceTable.Postcodes, "ZZ99 1AA,E10000006,7,,2023-03-31\nZZ99 1AA,E06000063,8,2023-04-01,\nZZ99 1AB,E08000035,,,\n").Postcodes!;
        Assert.Equal(("E10000006", 7), Place(postcodes.Find("zz991aa", new DateOnly(2023, 3, 31))));
        Assert.Equal(("E06000063", 8), Place(postcodes.Find(" ZZ99 1AA", new DateOnly(2023, 4, 1))));
        Assert.Equal(("E08000035", null), Place(postcodes.Find("ZZ99 1AB", new DateOnly(2023, 4, 1))));
        Assert.Null(postcodes.Find("ZZ99 1AC", new DateOnly(2023, 4, 1)));
        Assert.Null(postcodes.Find("", new DateOnly(2023, 4, 1)));
        Assert.Null(postcodes.Find("<script>", new DateOnly(2023, 4, 1)));
    }

    [Fact]
    public void What_another_table_changes_is_counted_line_by_line()
    {
        var before = Read(ReferenceTable.Postcodes, "ZZ99 1AA,E06000008,1,,\nZZ99 1AB,E06000008,1,,\nZZ99 1AC,E06000009,2,,2024-12-31\n");
        var after = Read(ReferenceTable.Postcodes, "ZZ99 1AC,E06000009,02,,2024-12-31\nZZ99 1AB,E06000008,1,2020-01-01,\nZZ99 1AD,E06000010,3,,\nZZ99 1AA,E06000008,1,,\n");
        var changes = after.ChangesFrom(before);
        Assert.Equal((2, 1), (changes.Added, changes.Gone));
        Assert.Equal((0, 0), after.ChangesFrom(after) is var none ? (none.Added, none.Gone) : default);
    }

    [Fact]
    public void What_has_closed_is_found_and_not_offered()
    {
        var list = Read(ReferenceTable.Organisations, "ZZ001,New Hospital,hospital,2024-04-01,,\nZZ003,Old Hospital,hospital,,2024-03-31,ZZ001\n").List!;
        var today = new DateOnly(2025, 1, 1);
        Assert.Equal(["New Hospital"], list.OpenOn(today).Select(one => one.Name));
        Assert.Equal(["Old Hospital"], list.OpenOn(new DateOnly(2024, 3, 31)).Select(one => one.Name));
        Assert.Equal("Old Hospital (ZZ003), closed 31 March 2024", list.InWords("zz003", today));
        Assert.Equal("Old Hospital (ZZ003)", list.InWords("ZZ003", new DateOnly(2024, 3, 31)));
        Assert.Equal("Somewhere else", list.InWords("Somewhere else", today));
    }

    [Theory]
    [InlineData(ReferenceTable.Organisations, "ZZ001,One,hospital,,,\nZZ001,One again,hospital,,,\n", "Line 3: ZZ001 has two lines for the same day")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,One,bakery,,,\n", "Line 2: bakery is not a kind")]
    [InlineData(ReferenceTable.Organisations, "<b>,One,hospital,,,\n", "Line 2: <B> is not a code of 2 to 12 letters and digits")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,,hospital,,,\n", "Line 2: the name must have between 1 and 200 characters")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,One,hospital,2025-01-01,2024-01-01,\n", "Line 2: the last day is before the first")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,One,hospital,1 April,,\n", "Line 2: 1 April is not a date such as 2023-04-01")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,One,hospital,,,ZZ009\n", "Line 2: ZZ009, which is said to follow it, is not in the file")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,One\n", "Line 2: expected code,name,kind")]
    [InlineData(ReferenceTable.Organisations, "ZZ001,\"One,hospital,,,\n", "Line 2: a quotation mark is missing")]
    [InlineData(ReferenceTable.CareBoards, "ZZI01,One,E06000008 E99999999,,,\n", "Line 2: E99999999 is not the code of a council")]
    [InlineData(ReferenceTable.Postcodes, "ZZ99,E06000008,1,,\n", "Line 2: ZZ99 is not a full postcode like ZZ99 1AA")]
    [InlineData(ReferenceTable.Postcodes, "ZZ99 1AA,E99999999,1,,\n", "Line 2: E99999999 is not the code of a council")]
    [InlineData(ReferenceTable.Postcodes, "ZZ99 1AA,E06000008,11,,\n", "Line 2: 11 is not a decile from 1, the most deprived, to 10")]
    [InlineData(ReferenceTable.Postcodes, "ZZ99 1AA,E06000008,1,,\nZZ99 1AB,E06000008,1,,\nZZ991AA,E06000009,1,,\n", "Line 4: the postcode has two lines for the same day")]
    [InlineData(ReferenceTable.Postcodes, "ZZ99 1AA,E06000008,1,,\nZZ99 1AB,E06000008,1,2025-01-01,2024-12-31\n", "Line 3: the last day is before the first")]
    [InlineData(ReferenceTable.Postcodes, "ZZ99 1AA,E06000008,1,,\nZZ99 1AB,E06000008,1,April,\n", "Line 3: April is not a date such as 2023-04-01")]
    [InlineData(ReferenceTable.Areas, "", "England, E92000001, is not in the file")]
    public void A_fault_is_told_in_words_with_its_line(ReferenceTable table, string lines, string said)
    {
        var faults = new ReferenceFaults();
        ReferenceContent.Read(table, new StringReader(table.Heading() + "\n" + lines), AreaTable.Shipped, faults);
        Assert.StartsWith(said, faults.Found[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_is_told_once_and_not_line_by_line()
    {
        var faults = new ReferenceFaults();
        ReferenceContent.Read(ReferenceTable.Postcodes, new StringReader("PK\u0003\u0004\nrubbish\n"), AreaTable.Shipped, faults);
        Assert.Equal("Line 1: expected the heading postcode,council,decile,valid-from,valid-to", Assert.Single(faults.Found).ToString());
    }

    private static (string, int?) Place(PostcodePlace? place) => (place!.Council, place.Decile);

    private static ReferenceContent Read(ReferenceTable table, string lines)
    {
        var faults = new ReferenceFaults();
        var content = ReferenceContent.Read(table, new StringReader(table.Heading() + "\n" + lines), AreaTable.Shipped, faults);
        Assert.Empty(faults.Found);
        return content;
    }
}
