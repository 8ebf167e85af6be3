using System.Globalization;
using System.Text;

namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>A report in words and tables that are Markdown and read well as plain text.</summary>
public static class EvaluationText
{
    private static readonly (EvaluatedRule Rule, string Name)[] Names =
    [
        (EvaluatedRule.Watch, "WATCH"), (EvaluatedRule.Alert, "ALERT"), (EvaluatedRule.WatchOrAlert, "WATCH or ALERT"), (EvaluatedRule.National, "WATCH and national"),
    ];

    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Country.Panels} panels, {report.Country.Prevalences.Count} themes, {report.Country.DeathsAYear:0} deaths a year, {report.Years} years, {report.Replicates} replicates, seed {report.Seed}. Invented deaths.");
        Line(text, $"");
        Line(text, $"| Rule | False notices a panel and year | In England a year |");
        Line(text, $"| --- | ---: | ---: |");
        foreach (var (rule, name) in Names)
        {
            var figures = report.Of(rule);
            Line(text, $"| {name} | {figures.FalseAPanelYear:0.000} | {figures.FalseAYear:0.0} |");
        }

        foreach (var rise in AlertEvaluation.Rises)
        {
            Line(text, $"");
            Line(text, $"{(rise == 2 ? "Twice" : "Three times")} as frequent in one panel: told within 24 months (median months from the change), by how common the theme was");
            Line(text, $"");
            Line(text, $"| Rule | {string.Join(" | ", AlertEvaluation.Told.Select(prevalence => prevalence.ToString("0%", CultureInfo.InvariantCulture)))} |");
            Line(text, $"| --- | {string.Join(" | ", AlertEvaluation.Told.Select(_ => "---:"))} |");
            foreach (var (rule, name) in Names)
            {
                Line(text, $"| {name} | {string.Join(" | ", AlertEvaluation.Told.Select(prevalence => Cell(report.Of(rule, prevalence, rise))))} |");
            }
        }

        return text.ToString();
    }

    private static string Cell(Detection detection) => string.Create(
        CultureInfo.InvariantCulture, $"{100 * detection.Found:0}% ({(detection.MedianMonths is { } months ? months.ToString("0.#", CultureInfo.InvariantCulture) : "over 24")})");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
