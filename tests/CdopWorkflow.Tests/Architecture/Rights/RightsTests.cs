using System.Text;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>
/// Everybody asks for everything, and rights.txt says what each is told. After a change that is meant, run with CDOP_WRITE_DOCS=1, and
/// read every line that changed as the family of a child would.
/// </summary>
[Collection(nameof(RightsCollection))]
public sealed class RightsTests(FilledOnce once)
{
    private const string SignIn = "sign-in";

    private static readonly string Expected = Path.Combine(Solution.Root, "tests", "CdopWorkflow.Tests", "Architecture", "Rights", "rights.txt");

    private const string HowToAdd =
        "A line that begins with + is what the program answers and rights.txt does not say; one that begins with - is what it said before. For a new address: add what stands for its "
        + "parameters to RouteObjects, run this test with CDOP_WRITE_DOCS=1, and read each new line as the family of a child would: who has no business there is told 403, or 404 where "
        + "there is a thing of another area. What is wrong is put right in the page, not written down. What was a merge of two changes needs the same, once.";

    private static readonly string Legend = """
        Who is told what, asked of the running program with something of Pan-Lancashire behind every address.
        yes: answered (a page, a file, a redirect to another page, or a form shown again). 403: refused. 404: not found. sign-in: led to the sign-in page.
        "coordinator yes/404": of the own area, of another area. "of England": with the role for the whole country.
        "everybody yes, machine 400": whoever asks, but for those named after it.
        Whoever is not named is refused: 403, and sign-in for nobody and for a machine's credential.

        """;

    [Fact]
    public async Task Everybody_is_told_what_the_file_says_and_no_other_area_nor_role_without_cases_reads_a_word_of_a_case()
    {
        string[] faults =
        [
            .. once.Told.Where(told => told.Failure.Length > 0 && !told.Asked.Route.StartsWith("/error/", StringComparison.Ordinal)).Select(told => $"{told.Asked} failed for {told.Asker.Name}: {told.Failure}"),
            .. once.Told.Where(told => MayReadNoCase(told.Asker, told.Asked.Route)).SelectMany(told => told.Marks.Select(mark => $"{told.Asked} shows “{mark}” to {told.Asker.Name}{(told.Asker.IsOther ? " of another area" : "")}")),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
        string[] lines = [.. once.Told.GroupBy(told => told.Asked).Select(told => $"{told.Key}: {Line([.. told])}").OrderBy(line => line[line.IndexOf(' ')..], StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("CDOP_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Expected, $"{Legend}{string.Join('\n', lines)}\n", TestContext.Current.CancellationToken);
        }

        var expected = (await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken))[Legend.Length..].TrimEnd('\n').Split('\n');
        string[] differences = [.. lines.Except(expected).Select(line => $"+ {line}"), .. expected.Except(lines).Select(line => $"- {line}")];
        Assert.True(differences.Length == 0, $"{HowToAdd}\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void Administrators_see_no_case_auditors_read_the_log_and_panel_members_come_by_the_agenda_alone()
    {
        var lines = File.ReadAllLines(Expected).Where(line => line.StartsWith("GET ", StringComparison.Ordinal) || line.StartsWith("POST ", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(lines, line => OfCases(line) && line.Contains("administrator", StringComparison.Ordinal));
        Assert.All(lines.Where(line => line.Contains("/audit: ", StringComparison.Ordinal)), line => Assert.EndsWith("auditor yes/yes", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("/reviews/{reference}", StringComparison.Ordinal) && line.Contains("panel member", StringComparison.Ordinal));

        // another area's coordinator is told that there is no such thing, by every page of a case
        Assert.DoesNotContain(lines, line => line.Contains("/reviews/{reference}", StringComparison.Ordinal) && line.Contains("coordinator yes/", StringComparison.Ordinal) && !line.Contains("coordinator yes/404", StringComparison.Ordinal));
    }

    /// <summary>An administrator keeps the forms that are asked, and no answers.</summary>
    private static bool OfCases(string line) =>
        (line.Contains(" /reviews", StringComparison.Ordinal) || line.Contains(" /notifications", StringComparison.Ordinal))
        && !line.Contains(" /reviews/forms", StringComparison.Ordinal) && !line.Contains(" /notifications/new", StringComparison.Ordinal) && !line.Contains(" /notifications/receipt", StringComparison.Ordinal);

    /// <summary>Other areas, and those whose role has nothing to do with cases. The auditor's log names cases by reference, and nothing else of them.</summary>
    private static bool MayReadNoCase(Asker asker, string route) =>
        (asker.IsOther || asker.Role is Role.SafeguardingLead or Role.Analyst or Role.Administrator)
        && !route.EndsWith("/audit", StringComparison.Ordinal)

        // whoever has the secret address of a draft, or of what became of it, is who wrote it
        && !route.StartsWith("/notifications/new/{token}", StringComparison.Ordinal) && route != "/notifications/receipt/{token}"

        // its examples are of the same invented child
        && route != "/api/v1/openapi.json";

    private static string Line(IReadOnlyList<Told> told)
    {
        var most = told.CountBy(one => one.InWords).MaxBy(answer => answer.Value);
        if (most.Value >= told.Count - 1)
        {
            return string.Join(", ", told.Where(one => one.InWords != most.Key).Select(one => $"{one.Asker.Name} {one.InWords}").Prepend($"everybody {most.Key}"));
        }

        var parts = told.Where(one => one.Asker.Role is null && one.InWords != SignIn).Select(one => $"{one.Asker.Name} {one.InWords}").ToList();
        foreach (var role in Enum.GetValues<Role>())
        {
            string Of(bool other) => told.Single(one => one.Asker.Name == $"{role}" && one.Asker.IsOther == other).InWords;
            parts.AddRange(Of(false) == "403" && Of(true) == "403" ? [] : [$"{InLowerCase(role)} {Of(false)}/{Of(true)}"]);
        }

        parts.AddRange(told.Where(one => one.Asker.Name.EndsWith("England", StringComparison.Ordinal) && one.InWords != "403").Select(one => $"{InLowerCase(one.Asker.Role!.Value)} of England {one.InWords}"));
        return parts.Count == 0 ? "nobody at all" : string.Join(", ", parts);
    }

    private static string InLowerCase(Role role) =>
        role.ToString().Aggregate(new StringBuilder(), (text, letter) => text.Append(char.IsUpper(letter) && text.Length > 0 ? " " : "").Append(char.ToLowerInvariant(letter))).ToString();
}
