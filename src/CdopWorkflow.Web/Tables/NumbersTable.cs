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
public sealed class NumbersTable(string caption, string captionClass, string? id, IReadOnlyList<string> headings, IEnumerable<(string Name, IEnumerable<string> Figures)> rows) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var labels = headings.Select(encoder.Encode).ToArray();
        writer.Write("<table class=\"govuk-table cdop-table\" role=\"table\"");
        writer.Write(id is null ? ">" : $" id=\"{encoder.Encode(id)}\">");
        writer.Write($"<caption class=\"govuk-table__caption {captionClass}\">");
        encoder.Encode(writer, caption);
        writer.Write("</caption><thead class=\"govuk-table__head\" role=\"rowgroup\"><tr class=\"govuk-table__row\" role=\"row\">");
        foreach (var (index, label) in labels.Index())
        {
            writer.Write($"<th class=\"govuk-table__header{(index == 0 ? "" : " govuk-table__header--numeric")}\" role=\"columnheader\" scope=\"col\">{label}</th>\n");
        }

        writer.Write("</tr></thead><tbody class=\"govuk-table__body\" role=\"rowgroup\">");
        var cells = labels.Select(label => $"<td class=\"govuk-table__cell govuk-table__cell--numeric\" role=\"cell\" data-label=\"{label}\"><span class=\"cdop-table__value\">").ToArray();
        foreach (var (name, figures) in rows)
        {
            writer.Write($"<tr class=\"govuk-table__row\" role=\"row\"><th class=\"govuk-table__header\" role=\"rowheader\" scope=\"row\" data-label=\"{labels[0]}\"><span class=\"cdop-table__value\">");
            encoder.Encode(writer, name);
            writer.Write("</span></th>\n");
            var column = 1;
            foreach (var figure in figures)
            {
                writer.Write(cells[column++]);
                encoder.Encode(writer, figure);
                writer.Write("</span></td>\n");
            }

            writer.Write("</tr>\n");
        }

        writer.Write("</tbody></table>");
    }
}
