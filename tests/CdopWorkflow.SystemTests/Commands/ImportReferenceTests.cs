using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Commands;

/// <summary>`cdop import reference`: what an administrator does with files that are too large for a page.</summary>
public sealed class ImportReferenceTests : IDisposable
{
    private const string Directory25 = "PCD7,PCD8,PCDS,DOINTR,DOTERM,CTY25CD,LAD25CD,CTRY25CD,IMD20IND";

    private readonly string folder = Directory.CreateTempSubdirectory("cdop-reference-").FullName;

    [Fact]
    public async Task The_national_postcode_directory_comes_in_as_it_is_published()
    {
        var file = await WriteAsync(
            "directory.csv", Directory25,
            "ZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,E99999999,E06000008,E92000001,1200", "ZZ991AB,ZZ99 1AB,ZZ99 1AB,198001,202303,E10000017,E07000121,E92000001,32844", "ZZ991AC,ZZ99 1AC,ZZ99 1AC,198001,,W99999999,W06000015,W92000004,7");
        var dry = await CdopProcess.RunAsync(folder, ["import", "reference", "postcodes", file, "--dry-run"]);
        Assert.Equal((0, ""), (dry.ExitCode, dry.Errors));
        Assert.Contains("2 lines", dry.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", dry.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(InForce("postcodes")));

        var done = await CdopProcess.RunAsync(folder, ["import", "reference", "postcodes", file, "--source", "Invented directory, August 2025"]);
        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        Assert.Contains("In force. Every process uses it within a minute.", done.Output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(InForce("postcodes"));
        Assert.Equal("# source: Invented directory, August 2025", lines[0]);
        Assert.Contains("ZZ99 1AA,E06000008,1,1980-01-01,", lines);
        Assert.Contains("ZZ99 1AB,E10000017,10,1980-01-01,2023-03-31", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("ZZ99 1AC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_with_faults_changes_nothing_and_says_by_line_why()
    {
        var good = await WriteAsync("good.csv", Directory25, "ZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,E99999999,E06000008,E92000001,1200");
        Assert.Equal(0, (await CdopProcess.RunAsync(folder, ["import", "reference", "postcodes", good])).ExitCode);
        var before = await File.ReadAllTextAsync(InForce("postcodes"));

        var bad = await WriteAsync("bad.csv", Directory25, "ZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,E99999999,E06000008,E92000001,1200", "ZZ991AB,ZZ99 1AB,ZZ99 1AB,soon,,E99999999,E06999999,E92000001,1200");
        var refused = await CdopProcess.RunAsync(folder, ["import", "reference", "postcodes", bad]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Nothing was changed.", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Line 3: E06999999 is not the code of a council", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Line 3: soon is not a date such as 2023-04-01", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(InForce("postcodes")));

        Assert.Equal(2, (await CdopProcess.RunAsync(folder, ["import", "reference", "recipes", good])).ExitCode);
        Assert.Equal(2, (await CdopProcess.RunAsync(folder, ["import", "reference", "postcodes", Path.Combine(folder, "none.csv")])).ExitCode);
    }

    [Fact]
    public async Task An_organisation_that_closed_stays_readable_and_cannot_be_left_out()
    {
        const string Heading = "code,name,kind,valid-from,valid-to,succeeded-by";
        var first = await WriteAsync("first.csv", Heading, "ZZ001,Marker Hospital,hospital,,,", "ZZ003,Older Hospital,hospital,,,");
        Assert.Equal(0, (await CdopProcess.RunAsync(folder, ["import", "reference", "organisations", first])).ExitCode);

        var without = await CdopProcess.RunAsync(folder, ["import", "reference", "organisations", await WriteAsync("without.csv", Heading, "ZZ001,Marker Hospital,hospital,,,")]);
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("Older Hospital (ZZ003) is in the table now and not in this file. Give it its last day instead of leaving it out", without.Errors, StringComparison.Ordinal);

        var closed = await CdopProcess.RunAsync(folder, ["import", "reference", "organisations", await WriteAsync("closed.csv", Heading, "ZZ001,Marker Hospital,hospital,,,", "ZZ003,Older Hospital,hospital,,2024-03-31,ZZ001")]);
        Assert.Equal((0, ""), (closed.ExitCode, closed.Errors));
        Assert.Contains("ZZ003,Older Hospital,hospital,,2024-03-31,ZZ001", await File.ReadAllLinesAsync(InForce("organisations")));
        Assert.Contains("ZZ003,Older Hospital,hospital,,,", await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "reference-earlier")))), StringComparison.Ordinal);
        Assert.Equal(0, (await CdopProcess.RunAsync(folder, ["check"])).ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string InForce(string table) => Path.Combine(folder, $"{table}.csv");

    private async Task<string> WriteAsync(string name, params string[] lines)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }
}
