using System.Globalization;
using System.Text;

namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>The share of rises found within 24 months, drawn as SVG: panels for a doubling and a trebling, a line a rule.</summary>
public static class EvaluationChart
{
    private const int Width = 760;
    private const int Height = 360;
    private const int Top = 60;
    private const int Bottom = 300;

    private static readonly (EvaluatedRule Rule, string Name, string Colour, string Dash)[] Lines =
    [
        (EvaluatedRule.Watch, "WATCH", "#1d70b8", ""),
        (EvaluatedRule.Alert, "ALERT", "#d4351c", "6 3"),
        (EvaluatedRule.WatchOrAlert, "either", "#0b0c0c", "2 3"),
    ];

    public static string Draw(EvaluationReport report)
    {
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\" aria-labelledby=\"t d\">\n"));
        svg.Append("<title id=\"t\">Share of rises told within 24 months, by how common the theme is</title>\n");
        svg.Append(Invariant($"<desc id=\"d\">{report.Country.Panels} panels, {report.Country.Prevalences.Count} themes, {report.Replicates} replicates, seed {report.Seed}. Invented deaths.</desc>\n"));
        svg.Append(Invariant($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>\n"));
        foreach (var (index, rise) in AlertEvaluation.Rises.Index())
        {
            Panel(svg, report, rise, 60 + index * 350);
        }

        foreach (var (index, line) in Lines.Index())
        {
            var x = 60 + index * 110;
            svg.Append(Invariant($"<line x1=\"{x}\" x2=\"{x + 30}\" y1=\"{Height - 14}\" y2=\"{Height - 14}\" stroke=\"{line.Colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{line.Dash}\"/><text x=\"{x + 36}\" y=\"{Height - 10}\">{line.Name}</text>\n"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Panel(StringBuilder svg, EvaluationReport report, double rise, int left)
    {
        var prevalences = AlertEvaluation.Told;
        double X(int index) => left + 20 + index * 250.0 / (prevalences.Count - 1);
        double Y(double share) => Bottom - share * (Bottom - Top);
        svg.Append(Invariant($"<text x=\"{left}\" y=\"{Top - 24}\" font-weight=\"bold\">{(rise == 2 ? "Twice" : "Three times")} as frequent</text>\n"));
        foreach (var share in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            svg.Append(Invariant($"<line x1=\"{left}\" x2=\"{left + 290}\" y1=\"{Y(share):0.#}\" y2=\"{Y(share):0.#}\" stroke=\"#b1b4b6\"/><text x=\"{left - 6}\" y=\"{Y(share) + 4:0.#}\" text-anchor=\"end\">{100 * share:0}%</text>\n"));
        }

        foreach (var (index, prevalence) in prevalences.Index())
        {
            svg.Append(Invariant($"<text x=\"{X(index):0.#}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{100 * prevalence:0}%</text>\n"));
        }

        foreach (var line in Lines)
        {
            var points = prevalences.Select((prevalence, index) => (X: X(index), Y: Y(report.Of(line.Rule, prevalence, rise).Found))).ToList();
            svg.Append(Invariant($"<polyline fill=\"none\" stroke=\"{line.Colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{line.Dash}\" points=\"{string.Join(' ', points.Select(point => Invariant($"{point.X:0.#},{point.Y:0.#}")))}\"/>\n"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
