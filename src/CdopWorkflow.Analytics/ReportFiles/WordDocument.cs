using CdopWorkflow.Analytics.Figures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>A report as a Word document: headings that a screen reader can jump to, tables with header rows and a description, language and title set.</summary>
public static class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Of(ReportDocument report)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            main.Document = new Document(new Body([.. Content(report), Page()]));
            (file.PackageProperties.Title, file.PackageProperties.Language) = (report.Title, WordStyles.Language);
            (file.PackageProperties.Creator, file.PackageProperties.Subject) = ("CdopWorkflow", report.Standing);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(ReportDocument report)
    {
        yield return Words(report.Title, WordStyles.Title);
        yield return Words(report.Standing, WordStyles.Subtitle);
        foreach (var element in report.Changes.Count == 0 ? [] : report.Changes.Select(words => Words(words)).Prepend(Words(ReportDocument.ChangesHeading, WordStyles.Heading(1))))
        {
            yield return element;
        }

        foreach (var words in report.Opening)
        {
            yield return Words(words);
        }

        foreach (var shown in report.Sections)
        {
            yield return Words(shown.Section.Title, WordStyles.Heading(1));
            foreach (var words in shown.Words.Concat(shown.Lines))
            {
                yield return Words(words);
            }

            foreach (var element in shown.Tables.SelectMany(WithHeading))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> WithHeading(FigureTable table)
    {
        yield return Words(table.Title, WordStyles.Heading(2));
        yield return TableOf(table);
        yield return Words(table.Note ?? "");
    }

    private static Table TableOf(FigureTable table)
    {
        var shown = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Grid },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
                new TableCaption { Val = table.Title },
                new TableDescription { Val = $"A row for each {table.RowsAre.ToLowerInvariant()}, with {string.Join(", ", table.Columns)}" }),
            new TableGrid(table.Columns.Prepend(table.RowsAre).Select(_ => new GridColumn { Width = "2000" })));
        var header = Row(table.Columns.Prepend(table.RowsAre), bold: true);
        header.TableRowProperties = new TableRowProperties(new CantSplit(), new TableHeader());
        shown.Append(header);
        shown.Append(table.Rows.Select(row => Row(row.Cells.Prepend(row.Name), row.IsTotal)));
        return shown;
    }

    private static TableRow Row(IEnumerable<string> cells, bool bold) =>
        new(cells.Select((text, column) => new TableCell(new Paragraph(
            new ParagraphProperties(new Justification { Val = column == 0 ? JustificationValues.Left : JustificationValues.Right }),
            new Run(bold ? new RunProperties(new Bold()) : new RunProperties(), new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })))));

    private static Paragraph Words(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        if (style is not null)
        {
            paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        return paragraph;
    }

    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    /// <summary>Characters that no XML file may hold come in with what people paste.</summary>
    private static string Clean(string text) => string.Concat(text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
