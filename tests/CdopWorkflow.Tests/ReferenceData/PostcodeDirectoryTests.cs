using System.Text;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Tests.ReferenceData;

/// <summary>The national postcode directory comes in with the columns that it is published with.</summary>
public sealed class PostcodeDirectoryTests
{
    private const string Older = "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,ctry,imd";
    private const string Newer = "PCD7,PCD8,PCDS,DOINTR,DOTERM,CTY25CD,LAD25CD,IMD20IND";

    [Theory]
    [InlineData("\"ZZ991AA\",\"ZZ99 1AA\",\"ZZ99 1AA\",198001,,E99999999,,E06000008,,E92000001,3284", "E06000008", 1, "1980-01-01", "")]
    [InlineData("ZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,202303,E99999999,,E06000008,,E92000001,3285", "E06000008", 2, "1980-01-01", "2023-03-31")]
    [InlineData("ZZ991AA,ZZ99 1AA,ZZ99 1AA,202402,202402,E10000017,,E07000121,,E92000001,32844", "E10000017", 10, "2024-02-01", "2024-02-29")]
    [InlineData("ZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,E99999999,,E06000008,,E92000001,0", "E06000008", null, "1980-01-01", "")]
    public async Task A_line_of_the_directory_says_council_tenth_and_days(string line, string council, int? decile, string from, string to)
    {
        var (content, faults) = await ReadAsync($"{Older}\r\n{line}\r\n");
        Assert.Empty(faults);
        var place = Assert.Single(content.Postcodes!.All("zz991aa"));
        Assert.Equal((council, decile, from, to), (place.Council, place.Decile, $"{place.From:yyyy-MM-dd}", $"{place.To:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_rank_beyond_the_older_index_tells_that_all_are_of_the_newer_one()
    {
        var (content, faults) = await ReadAsync($"{Newer}\nZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,E99999999,E06000008,3284\nZZ991AB,ZZ99 1AB,ZZ99 1AB,198001,,E99999999,E06000008,3376\nZZ991AC,ZZ99 1AC,ZZ99 1AC,198001,,E99999999,E06000008,33755\n");
        Assert.Empty(faults);
        Assert.Equal([1, 2, 10], new[] { "ZZ991AA", "ZZ991AB", "ZZ991AC" }.Select(postcode => content.Postcodes!.All(postcode).Single().Decile ?? 0));
    }

    [Fact]
    public async Task What_lies_outside_England_is_left_out_and_faults_keep_their_lines()
    {
        var (content, faults) = await ReadAsync($"{Older}\nZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,W99999999,,W06000015,,W92000004,12\nZZ991AB,ZZ99 1AB,ZZ99 1AB,198001,,E99999999,,E06999999,,E92000001,12\nZZ991AC,ZZ99 1AC,ZZ99 1AC,1980,,E99999999,,E06000008,,E92000001,40000\n");
        Assert.Equal(
            [(3, "E06999999 is not the code of a council"), (4, "40000 is not a decile from 1, the most deprived, to 10"), (4, "1980 is not a date such as 2023-04-01")],
            faults.OrderBy(fault => fault.Line).Select(fault => (fault.Line, fault.Reason)));
        Assert.Empty(content.Postcodes!.All("ZZ991AA"));
    }

    [Fact]
    public async Task A_file_in_our_own_columns_is_kept_as_it_is()
    {
        var (content, faults) = await ReadAsync("postcode,council,decile,valid-from,valid-to\nZZ99 1AA,E06000008,2,,\n");
        Assert.Empty(faults);
        Assert.Equal(2, Assert.Single(content.Postcodes!.All("ZZ99 1AA")).Decile);
    }

    private static async Task<(ReferenceContent Content, IReadOnlyList<ReferenceFault> Faults)> ReadAsync(string text)
    {
        var place = Directory.CreateTempSubdirectory("cdop-directory-");
        try
        {
            var (folder, faults) = (new ReferenceFolder(place.FullName), new ReferenceFaults());
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var id = await folder.KeepAsync(ReferenceTable.Postcodes, new ReferenceHeader("Invented directory", null, "Test", null), content, TestContext.Current.CancellationToken);
            return (folder.ReadChecked(ReferenceTable.Postcodes, id, AreaTable.Shipped, faults), faults.Found);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}
