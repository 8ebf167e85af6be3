using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CdopWorkflow.Web.Tables;

/// <summary>
/// A table of figures, each row with its name in front: the same as a <see cref="TableTagHelper"/> makes of it, written straight to the page,
/// because a tag helper for each of a thousand cells takes longer than all else about them.
/// </summary>
/// <param name="caption">What the table shows.</param>
/// <param name="captionClass">How the caption looks: "govuk-table__caption--m", or only to a screen reader.</param>
/// <param name="id">By which a plot names it; null for none.</param>
/// <param name="headings">The first is that of the names.</param>
/// <param name="rows">A name and a figure for each other heading.</param>
/// <param name="words">Headings of columns that hold words, which begin at the left as words do; figures end at the right.</param>
public sealed class NumbersTable(
    string caption, string captionClass, string? id, IReadOnlyList<string> headings, IEnumerable<(string Name, IEnumerable<string> Figures)> rows, IReadOnlyCollection<string>? words = null) : IHtmlContent
{
    private const int ShortAtMost = 14;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var labels = headings.Select(encoder.Encode).ToArray();
        writer.Write("<table class=\"govuk-table cdop-table\" role=\"table\"");
        writer.Write(id is null ? ">" : $" id=\"{encoder.Encode(id)}\">");
        writer.Write($"<caption class=\"govuk-table__caption {captionClass}\">");
        encoder.Encode(writer, caption);
        writer.Write("</caption><thead class=\"govuk-table__head\" role=\"rowgroup\"><tr class=\"govuk-table__row\" role=\"row\">");
        var numeric = headings.Select((heading, index) => index > 0 && words?.Contains(heading) != true).ToArray();
        foreach (var (index, label) in labels.Index())
        {
            writer.Write($"<th class=\"govuk-table__header{(numeric[index] ? " govuk-table__header--numeric" : "")}\" role=\"columnheader\" scope=\"col\">{label}</th>\n");
        }

        writer.Write("</tr></thead><tbody class=\"govuk-table__body\" role=\"rowgroup\">");
        var cells = labels.Select((label, index) => $"<td class=\"govuk-table__cell{(numeric[index] ? " govuk-table__cell--numeric" : "")}\" role=\"cell\" data-label=\"{label}\"><span class=\"cdop-table__value").ToArray();
        foreach (var (name, figures) in rows)
        {
            writer.Write($"<tr class=\"govuk-table__row\" role=\"row\"><th class=\"govuk-table__header\" role=\"rowheader\" scope=\"row\" data-label=\"{labels[0]}\"><span class=\"cdop-table__value{Whole(name.Length <= ShortAtMost)}\">");
            encoder.Encode(writer, name);
            writer.Write("</span></th>\n");
            var column = 1;
            foreach (var figure in figures)
            {
                writer.Write(cells[column++]);
                writer.Write($"{Whole(IsRange(figure))}\">");
                encoder.Encode(writer, figure);
                writer.Write("</span></td>\n");
            }

            writer.Write("</tr>\n");
        }

        writer.Write("</tbody></table>");
    }

    /// <summary>A short name and a range are read in one go: "2022 to 2024" is not broken over three lines to make room for others.</summary>
    private static string Whole(bool whole) => whole ? " cdop-table__whole" : "";

    private static bool IsRange(string figure) =>
        figure.Length <= ShortAtMost + 2 && figure.Contains(" to ", StringComparison.Ordinal) && figure[0] is '-' or (>= '0' and <= '9');
}
