using System.Diagnostics;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Statistics.Tests.Disclosure;

public sealed class TableFileTests
{
    public static TheoryData<string, bool, int, int> Tables()
    {
        var data = new TheoryData<string, bool, int, int>();
        foreach (var line in Attacker.Read("tables/summary.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var fields = line.Split(',');
            data.Add(fields[0], fields[1] == "long", int.Parse(fields[2]), int.Parse(fields[5]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_protected_table_withstands_the_attack_and_hides_little(string name, bool longFormat, int primary, int reference)
    {
        var truth = Attacker.Read($"tables/{name}_truth.csv");
        var clock = Stopwatch.StartNew();
        var (table, published) = Protected(truth, longFormat);
        var took = clock.Elapsed;

        var (shown, known) = (Fields(published), Fields(truth));
        Assert.Equal(known.Count, shown.Count);
        var hidden = 0;
        for (var i = 0; i < known.Count; i++)
        {
            hidden += shown[i] == "c" ? 1 : 0;
            Assert.True(shown[i] == known[i] || (shown[i] == "c" && known[i] != "0"), $"{known[i]} became {shown[i]}");
        }

        Assert.Equal(hidden, table.Suppressed);
        Assert.True(hidden - primary <= (1.2 * reference) + 2, $"{hidden - primary} secondary suppressions, {reference} are enough");
        Assert.True(took < TimeSpan.FromSeconds(1), $"took {took}");
        TestContext.Current.SendDiagnosticMessage("{0}: {1} secondary of {2}, {3} ms", name, hidden - primary, reference, took.TotalMilliseconds);
        Assert.SkipUnless(Attacker.IsInstalled, "python3 is not installed");
        var (status, text) = longFormat
            ? Attacker.Attacks(published, truth, "csv", "--long")
            : Attacker.Attacks(published, truth, "csv");
        Assert.True(status == 0, text);
    }

    private static (ProtectedTable Table, string Text) Protected(string truth, bool longFormat)
    {
        using var output = new StringWriter();
        var outcome = TableFile.Protect(new StringReader(truth), output, longFormat);
        Assert.Null(outcome.Refusal);
        return (outcome.Table!, output.ToString());
    }

    private static List<string> Fields(string csv) => [.. csv.Trim().Split('\n', ',').Select(field => field.Trim())];
}
