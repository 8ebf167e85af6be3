using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>A report as a Word document: headings that a screen reader can jump to, tables with header rows and a description, language and title set.</summary>
public static class WordDocument
{
    private const int RowsOnAPage = 16;

    /// <summary>Twentieths of a point between the margins.</summary>
    private const int TextWidth = 11906 - (2 * 1134);

    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Of(ReportDocument report)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            var (header, footer) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
            header.Header = new Header(Words(report.Title, WordStyles.Running));
            footer.Footer = new Footer(PageNumbers(report.Edition));
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new DisplayBackgroundShape { Val = false }, new ThemeFontLanguages { Val = WordStyles.Language });
            main.Document = new Document(new Body([.. Content(report, main), Page(main.GetIdOfPart(header), main.GetIdOfPart(footer))]));
            (file.PackageProperties.Title, file.PackageProperties.Language) = (report.Title, WordStyles.Language);
            (file.PackageProperties.Creator, file.PackageProperties.Subject) = ("CdopWorkflow", report.Standing);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(ReportDocument report, MainDocumentPart main)
    {
        yield return Words(report.Title, WordStyles.Title);
        yield return Words(report.Standing, WordStyles.Subtitle);
        foreach (var element in report.Changes.Count == 0 ? [] : report.Changes.Select((words, index) => index == 0 ? Words(words) : Words(words, WordStyles.Bullet)).Prepend(Words(ReportDocument.ChangesHeading, WordStyles.Heading(1))))
        {
            yield return element;
        }

        foreach (var words in report.Opening)
        {
            yield return Words(words);
        }

        var plots = 0u;
        foreach (var shown in report.Sections)
        {
            yield return Words(shown.Section.Title, WordStyles.Heading(1));
            foreach (var element in shown.Recommended is { } recommended ? Recommended(recommended, isAnswered: shown.Words.Count > 0) : [])
            {
                yield return element;
            }

            foreach (var words in shown.Words)
            {
                yield return Words(words);
            }

            foreach (var line in shown.Lines)
            {
                yield return Words(line, WordStyles.Bullet);
            }

            foreach (var element in shown.Tables.SelectMany(table => WithHeading(table, WordPlot.Of(table, main, ++plots))))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Recommended(EarlierRecommendations recommended, bool isAnswered) =>
    [
        Words(recommended.Heading, WordStyles.Heading(2)),
        .. recommended.Paragraphs.Select(words => Words(words)),
        .. isAnswered ? [Words(EarlierRecommendations.Answered, WordStyles.Heading(2))] : Array.Empty<OpenXmlElement>(),
    ];

    private static IEnumerable<OpenXmlElement> WithHeading(FigureTable table, Paragraph? plot)
    {
        yield return Words(table.Title, WordStyles.Heading(2));
        if (table.Sentence is { } sentence)
        {
            var before = Words(sentence);
            before.PrependChild(new ParagraphProperties(new KeepNext()));
            yield return before;
        }

        if (plot is not null)
        {
            yield return plot;
        }

        yield return TableOf(table);
        yield return Words(table.Note ?? "", WordStyles.Note);
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
            new TableGrid(Widths(table).Select(width => new GridColumn { Width = $"{width}" })));
        var stays = table.Rows.Count <= RowsOnAPage;
        shown.Append(Row(table, table.Columns.Prepend(table.RowsAre), bold: true, stays, new TableHeader()));
        shown.Append(table.Rows.Select((row, index) => Row(table, row.Cells.Prepend(row.Name), row.IsTotal, stays && index < table.Rows.Count - 1)));
        return shown;
    }

    /// <summary>In twentieths of a point: names take what the figures leave.</summary>
    private static IEnumerable<int> Widths(FigureTable table)
    {
        var figures = Math.Min(2100, 6600 / Math.Max(1, table.Columns.Count));
        return table.Columns.Select(_ => figures).Prepend(TextWidth - (figures * table.Columns.Count));
    }

    /// <param name="withNext">Keeps the row on one page with the one after it.</param>
    private static TableRow Row(FigureTable table, IEnumerable<string> cells, bool bold, bool withNext, TableHeader? header = null)
    {
        var row = new TableRow(header is null ? new TableRowProperties(new CantSplit()) : new TableRowProperties(new CantSplit(), header));
        row.Append(cells.Zip(Widths(table)).Select((cell, column) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = $"{cell.Second}", Type = TableWidthUnitValues.Dxa }),
            new Paragraph(
                withNext
                    ? new ParagraphProperties(new KeepNext(), new Justification { Val = column == 0 ? JustificationValues.Left : JustificationValues.Right })
                    : new ParagraphProperties(new Justification { Val = column == 0 ? JustificationValues.Left : JustificationValues.Right }),
                new Run(bold ? new RunProperties(new Bold()) : new RunProperties(), new Text(Clean(cell.First)) { Space = SpaceProcessingModeValues.Preserve })))));
        return row;
    }

    /// <summary>"Version 1, published on … Page 2 of 9": Word counts.</summary>
    private static Paragraph PageNumbers(string edition)
    {
        var line = Words(edition, WordStyles.Running);
        line.Append(new Run(new TabChar()), Plain("Page "), new SimpleField(Plain("1")) { Instruction = " PAGE " }, Plain(" of "), new SimpleField(Plain("1")) { Instruction = " NUMPAGES " });
        return line;

        static Run Plain(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Paragraph Words(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        if (style is not null)
        {
            paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        return paragraph;
    }

    private static SectionProperties Page(string header, string footer) => new(
        new HeaderReference { Id = header, Type = HeaderFooterValues.Default },
        new FooterReference { Id = footer, Type = HeaderFooterValues.Default },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    /// <summary>Characters that no XML file may hold come in with what people paste.</summary>
    private static string Clean(string text) => string.Concat(text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
