using System.Net;
using System.Text;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>A report as one HTML file for the printer: no scripts, nothing from elsewhere.</summary>
public static class PrintedReport
{
    private const string Head = """
        <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        @page { size: A4; margin: 20mm }
        body { font: 11pt/1.4 Arial, "Liberation Sans", sans-serif }
        h1 { font-size: 22pt } h2 { font-size: 16pt; break-after: avoid } caption { font-weight: bold; text-align: left; padding: 4pt 0 }
        table { border-collapse: collapse; width: 100%; margin-bottom: 14pt } tr { break-inside: avoid }
        th, td { border-bottom: 0.5pt solid #808080; padding: 3pt 4pt; text-align: right } th:first-child { text-align: left } tbody th { font-weight: normal }
        </style>
        """;

    public static string Of(ReportDocument report)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"en-GB\"><head>{Head}<title>{Text(report.Title)}</title></head><body><main><h1>{Text(report.Title)}</h1>");
        html.Append(Paragraphs([report.Standing]));
        if (report.Changes.Count > 0)
        {
            html.Append(Heading(ReportDocument.ChangesHeading)).Append(Paragraphs([report.Changes[0]])).Append(List([.. report.Changes.Skip(1)]));
        }

        html.Append(Paragraphs(report.Opening));
        foreach (var shown in report.Sections)
        {
            html.Append(Heading(shown.Section.Title)).Append(Paragraphs(shown.Words)).Append(List(shown.Lines));
            foreach (var table in shown.Tables)
            {
                html.Append("<table><caption>").Append(Text(table.Title)).Append("</caption><thead><tr>")
                    .AppendJoin("", table.Columns.Prepend(table.RowsAre).Select(name => $"<th scope=\"col\">{Text(name)}</th>")).Append("</tr></thead><tbody>")
                    .AppendJoin("", table.Rows.Select(row => $"<tr><th scope=\"row\">{Text(row.Name)}</th>{string.Concat(row.Cells.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>"))
                    .Append("</tbody></table>").Append(Paragraphs(table.Note is { } note ? [note] : []));
            }
        }

        return html.Append("</main></body></html>").ToString();
    }

    private static string Heading(string words) => $"<h2>{Text(words)}</h2>";

    private static string List(IReadOnlyList<string> lines) => lines.Count == 0 ? "" : $"<ul>{string.Concat(lines.Select(line => $"<li>{Text(line)}</li>"))}</ul>";

    private static string Paragraphs(IReadOnlyList<string> words) => string.Concat(words.Select(text => $"<p>{Text(text)}</p>"));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
