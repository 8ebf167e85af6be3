using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Web.Plots;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>
/// The plot of a table as a chart of Word's own: sharp at any size, read out by its description, and drawn by other programs too. It
/// holds the numbers that are shown and no others.
/// </summary>
internal static class WordPlot
{
    private const long Centimetre = 360_000;
    private const long Width = 16 * Centimetre;
    private const string NotShown = " (not shown)";

    /// <summary>The paragraph with the chart; null where nothing is drawn.</summary>
    /// <param name="number">Of the plot in the document, from 1.</param>
    public static DocumentFormat.OpenXml.Wordprocessing.Paragraph? Of(FigureTable table, MainDocumentPart document, uint number)
    {
        if (table.Kind == PlotKind.Funnel || !table.Points.Any(point => point.Y is not (null or 0)))
        {
            return null;
        }

        var part = document.AddNewPart<ChartPart>();
        using (var stream = new MemoryStream())
        {
            WordChart.Of(table, NotShown).Save(stream);
            stream.Position = 0;
            part.FeedData(stream);
        }

        var graphic = new Graphic(new GraphicData(new ChartReference { Id = document.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" });
        var inline = new Inline(
            new Extent { Cx = Width, Cy = HeightOf(table) },
            new DocProperties { Id = number, Name = string.Create(CultureInfo.InvariantCulture, $"Plot {number}"), Title = table.Title, Description = Describe(table) },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            graphic)
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return new(new DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties(new KeepNext()), new DocumentFormat.OpenXml.Wordprocessing.Run(new Drawing(inline)));
    }

    private static string Describe(FigureTable table)
    {
        var hidden = table.Points.Count(point => point.Y is null);
        return $"{table.Drawn} by {table.RowsAre}, {table.Points.Count} figures{(hidden > 0 ? $", of which {hidden} not shown" : "")}. The numbers are in the table that follows.";
    }

    private static long HeightOf(FigureTable table) =>
        table.Kind is PlotKind.Across or PlotKind.StackedAcross ? Math.Min(22, 2 + (table.Points.Select(point => point.X).Distinct().Count() * 7 / 10) + 1) * Centimetre : 8 * Centimetre;
}
