using System.Net;
using System.Text;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>A report as one HTML file for the printer: no scripts, nothing from elsewhere.</summary>
public static class PrintedReport
{
    private const int RowsOnAPage = 16;

    private const string Head = """
        <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        body { font: 11pt/1.4 Arial, "Liberation Sans", sans-serif; orphans: 3; widows: 3 }
        h1 { font-size: 22pt } h2 { font-size: 16pt; margin-top: 22pt; break-after: avoid } h3 { font-size: 12pt; margin: 12pt 0 4pt; break-after: avoid }
        table { border-collapse: collapse; width: 100%; margin-bottom: 6pt } tr { break-inside: avoid } .whole { break-inside: avoid }
        th, td { border-bottom: 0.5pt solid #808080; padding: 3pt 4pt; text-align: right; vertical-align: bottom } th:first-child { text-align: left } tbody th { font-weight: normal }
        .total th, .total td { font-weight: bold } .standing { color: #505a5f } .note { font-size: 9pt; margin-bottom: 14pt }
        svg { display: block; width: 115mm; height: auto; max-height: 90mm; font-family: Arial, "Liberation Sans", sans-serif; break-inside: avoid; overflow: visible }
        </style>
        """;

    public static string Of(ReportDocument report)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"en-GB\"><head>{Head}{Running(report)}<title>{Text(report.Title)}</title></head><body><main><h1>{Text(report.Title)}</h1>");
        html.Append("<p class=\"standing\">").Append(Text(report.Standing)).Append("</p>");
        if (report.Changes.Count > 0)
        {
            html.Append(Heading(ReportDocument.ChangesHeading)).Append(Paragraphs([report.Changes[0]])).Append(List([.. report.Changes.Skip(1)]));
        }

        html.Append(Paragraphs(report.Opening));
        foreach (var shown in report.Sections)
        {
            html.Append(Heading(shown.Section.Title));
            if (shown.Recommended is { } recommended)
            {
                html.Append(Part(recommended.Heading)).Append(Paragraphs(recommended.Paragraphs)).Append(shown.Words.Count > 0 ? Part(EarlierRecommendations.Answered) : "");
            }

            html.Append(Paragraphs(shown.Words)).Append(List(shown.Lines));
            html.AppendJoin("", shown.Tables.Select(TableOf));
        }

        return html.Append("</main></body></html>").ToString();
    }

    /// <summary>A table that fits on a page stays on one; the first of its rows goes with its heading in any case.</summary>
    private static string TableOf(FigureTable table)
    {
        var whole = table.Rows.Count <= RowsOnAPage ? " class=\"whole\"" : "";
        var head = string.Concat(table.Columns.Prepend(table.RowsAre).Select(name => $"<th scope=\"col\">{Text(name)}</th>"));
        var rows = string.Concat(table.Rows.Select(row =>
            $"<tr{(row.IsTotal ? " class=\"total\"" : "")}><th scope=\"row\">{Text(row.Name)}</th>{string.Concat(row.Cells.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>"));
        var plot = table.Points.Any(point => point.Y is not (null or 0))
            ? Markup.Text(PlotImage.Of($"plot-{table.Code}", table.Kind, table.Points, $"{table.Title}: {table.Drawn}", table.RowsAre, table.Drawn, table.Decimals))
            : "";
        return $"<section{whole}><h3 id=\"table-{Text(table.Code)}\">{Text(table.Title)}</h3>{Paragraphs(table.Sentence is { } sentence ? [sentence] : [])}"
            + plot
            + $"<table aria-labelledby=\"table-{Text(table.Code)}\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
            + $"{(table.Note is { } note ? $"<p class=\"note\">{Text(note)}</p>" : "")}</section>";
    }

    /// <summary>What stands on every page: whose report it is and which version, and how many pages there are.</summary>
    private static string Running(ReportDocument report) => $$"""
        <style>
        @page { size: A4; margin: 22mm 20mm 20mm; @top-left { content: "{{Quoted(report.Title)}}"; font: 9pt Arial, sans-serif; color: #505a5f }
          @bottom-left { content: "{{Quoted(report.Edition)}}"; font: 9pt Arial, sans-serif; color: #505a5f }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; color: #505a5f } }
        @page :first { @top-left { content: "" } }
        </style>
        """;

    /// <summary>As text of a style sheet: nothing in it can end the text or the style. The space ends an escape and is not shown.</summary>
    private static string Quoted(string text) => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || letter == ' ' ? $"{letter}" : FormattableString.Invariant($"\\{(int)letter:x6} ")));

    private static string Heading(string words) => $"<h2>{Text(words)}</h2>";

    private static string Part(string words) => $"<h3>{Text(words)}</h3>";

    private static string List(IReadOnlyList<string> lines) => lines.Count == 0 ? "" : $"<ul>{string.Concat(lines.Select(line => $"<li>{Text(line)}</li>"))}</ul>";

    private static string Paragraphs(IReadOnlyList<string> words) => string.Concat(words.Select(text => $"<p>{Text(text)}</p>"));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
