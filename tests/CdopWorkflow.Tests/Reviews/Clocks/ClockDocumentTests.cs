using System.Globalization;
using System.Text;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.Tests.Architecture;

namespace CdopWorkflow.Tests.Reviews.Clocks;

public sealed class ClockDocumentTests
{
    [Fact]
    public void The_document_of_clocks_is_the_table_of_clocks()
    {
        var file = Path.Combine(Solution.Root, "docs", "clocks.md");
        var (text, ladders) = (new StringBuilder("""
            # Clocks

            Every time limit of a review, with its default. Hours are elapsed time; working days follow the calendar of England; the time of death, where it is not known, counts as the end of the day. A hold stops no clock: one at the gate that the hold blocks says "Paused" and counts on. Written from `Reviews/Clocks/ClockTable.cs` by a test.

            | Clock | Due | Source | Setting | Paused by holds of | Reminder | Second reminder | Escalated to |
            |---|---|---|---|---|---|---|---|

            """), new LadderOptions());
        foreach (var rule in new ClockTable(new ReviewsOptions()).All)
        {
            var told = ladders.Of(rule.Code) is { } ladder
                ? $"{ladder.RemindBefore} before | {ladder.RemindAgainAfter} after | {ladder.Escalate}, {ladder.EscalateAfter} after"
                : "its own | its own | its own";
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Code}`: {rule.Name} | {rule.Words} | {rule.Source} | `Reviews:{rule.Setting}` | {rule.Gate?.ToString() ?? "none"} | {told} |\n");
        }

        text.Append("\nThe last three columns count hours where the clock is in hours, working days where it is in working days, else days; they are `Reviews:Ladder:{clock}`. Nobody is told about a paused clock: the hold has a clock of its own. Steps come in order, each once, half a day apart at least.\n");
        if (Environment.GetEnvironmentVariable("CDOP_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, text.ToString());
        }

        Assert.Equal(File.ReadAllText(file), text.ToString());
    }
}
