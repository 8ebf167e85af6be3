using System.Text.RegularExpressions;

namespace CdopWorkflow.Tests.Architecture;

/// <summary>What the documents say a test shows, a test of that name shows; and no requirement is left out.</summary>
public sealed partial class AsvsTests
{
    /// <summary>How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has: they are numbered from 1.</summary>
    private const string Sections =
        "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 "
        + "7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 "
        + "12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2";

    [Fact]
    public void Every_requirement_of_levels_one_and_two_stands_in_the_table_once()
    {
        var expected = Sections.Split(' ').Select(section => section.Split(':')).SelectMany(section => Enumerable.Range(1, int.Parse(section[1])).Select(number => $"{section[0]}.{number}"));
        var said = Document("asvs.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).SelectMany(line => Requirement().Matches(line.Split('|')[1]).Select(match => match.Value)).ToList();
        Assert.Equal(253, said.Count);
        Assert.Equal(expected.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("asvs.md")]
    [InlineData("privacy.md")]
    [InlineData("hazards.md")]
    [InlineData("../SECURITY.md")]
    public void Every_test_that_a_document_names_exists(string document)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Solution.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), file => (Path: file, Text: File.ReadAllText(file)));
        var named = Named().Matches(Document(document)).Select(match => (Folder: match.Groups[1].Value, Class: match.Groups[2].Value, Method: match.Groups[3].Value)).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains(files[test.Class], file =>
            file.Path.EndsWith($"/{test.Folder}{test.Class}.cs", StringComparison.Ordinal) && (test.Method.Length == 0 || file.Text.Contains($" {test.Method}(", StringComparison.Ordinal))));
    }

    private static string Document(string name) => File.ReadAllText(Path.Combine(Solution.Root, "docs", name));

    [GeneratedRegex(@"[0-9]+\.[0-9]+\.[0-9]+")]
    private static partial Regex Requirement();

    [GeneratedRegex(@"`((?:\w+/)*)(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Named();
}
