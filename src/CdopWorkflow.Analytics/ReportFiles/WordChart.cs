using System.Globalization;
using System.Xml.Linq;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>A table's plot in the chart language of Word (ECMA-376, part 1, 21.2), with its numbers in it.</summary>
internal static class WordChart
{
    private const int Places = 1;
    private const int Figures = 2;
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>The same colours as on the page.</summary>
    private static readonly string[] Colours = ["12436D", "28A197", "801650", "F46A25", "3D3D3D", "A285D1"];

    /// <param name="notShown">Stands after the name of what is hidden.</param>
    public static XDocument Of(FigureTable table, string notShown)
    {
        var series = table.Points.GroupBy(point => point.Series).Select((points, index) => Series(table, [.. points], index, notShown)).ToList();
        var (lying, stacked) = (table.Kind is PlotKind.Across or PlotKind.StackedAcross, table.Kind is PlotKind.Stacked or PlotKind.StackedAcross);
        XElement plot = table.Kind == PlotKind.Line
            ? new(C + "lineChart", Value("grouping", "standard"), Value("varyColors", "0"), series, Value("marker", "1"), Axes())
            : new(
                C + "barChart", Value("barDir", lying ? "bar" : "col"), Value("grouping", stacked ? "stacked" : "clustered"), Value("varyColors", "0"), series,
                Value("gapWidth", "50"), stacked ? Value("overlap", "100") : null, Axes());
        return new XDocument(new XElement(
            C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), Value("roundedCorners", "0"),
            new XElement(
                C + "chart", Value("autoTitleDeleted", "1"),
                new XElement(C + "plotArea", new XElement(C + "layout"), plot, PlaceAxis(table, lying), FigureAxis(table, lying)),
                series.Count > 1 ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")) : null,
                Value("plotVisOnly", "1"), Value("dispBlanksAs", "gap")),
            new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))), Letters(900)));
    }

    private static XElement Series(FigureTable table, IReadOnlyList<PlotPoint> points, int index, string notShown)
    {
        var colour = new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", Colours[index % Colours.Length])));
        var line = table.Kind == PlotKind.Line;
        return new XElement(
            C + "ser", Value("idx", Text(index)), Value("order", Text(index)), new XElement(C + "tx", new XElement(C + "v", points[0].Series ?? table.Drawn)),
            new XElement(C + "spPr", line ? new XElement(A + "ln", new XAttribute("w", "28575"), colour) : colour),
            line ? null : Value("invertIfNegative", "0"),
            table.Kind is PlotKind.Stacked or PlotKind.StackedAcross ? null : Labels(),
            new XElement(C + "cat", new XElement(C + "strLit", Count(points), points.Select((point, at) => Point(at, point.Y is null ? point.X + notShown : point.X)))),
            new XElement(C + "val", new XElement(
                C + "numLit", new XElement(C + "formatCode", Format(table)), Count(points),
                points.Index().Where(point => point.Item.Y is not null).Select(point => Point(point.Index, Text(point.Item.Y!.Value))))),
            line ? Value("smooth", "0") : null);
    }

    /// <summary>The figure at the end of each bar.</summary>
    private static XElement Labels() => new(
        C + "dLbls", Value("showLegendKey", "0"), Value("showVal", "1"), Value("showCatName", "0"), Value("showSerName", "0"), Value("showPercent", "0"), Value("showBubbleSize", "0"));

    private static XElement PlaceAxis(FigureTable table, bool lying) => new(
        C + "catAx", Value("axId", Text(Places)), new XElement(C + "scaling", Value("orientation", lying ? "maxMin" : "minMax")), Value("delete", "0"), Value("axPos", lying ? "l" : "b"),
        lying ? null : Title(table.RowsAre), Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"), Value("crossAx", Text(Figures)), Value("crosses", "autoZero"),
        lying ? Value("tickLblSkip", "1") : null);

    private static XElement FigureAxis(FigureTable table, bool lying) => new(
        C + "valAx", Value("axId", Text(Figures)), new XElement(C + "scaling", Value("orientation", "minMax"), Value("min", "0")), Value("delete", "0"), Value("axPos", lying ? "b" : "l"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "D8D8D8")))))),
        Title(table.Drawn), new XElement(C + "numFmt", new XAttribute("formatCode", Format(table)), new XAttribute("sourceLinked", "0")),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"), Value("crossAx", Text(Places)), Value("crosses", lying ? "max" : "autoZero"));

    private static XElement Title(string words) => new(
        C + "title",
        new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p",
            new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("b", "0"))), new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", WordStyles.Language), new XAttribute("b", "0")), new XElement(A + "t", words))))),
        Value("overlay", "0"));

    private static XElement Letters(int size) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "pPr", new XElement(
            A + "defRPr", new XAttribute("sz", size), new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "0B0C0C"))), new XElement(A + "latin", new XAttribute("typeface", "Arial")))),
            new XElement(A + "endParaRPr", new XAttribute("lang", WordStyles.Language))));

    private static object[] Axes() => [Value("axId", Text(Places)), Value("axId", Text(Figures))];

    private static XElement Count(IReadOnlyCollection<PlotPoint> points) => Value("ptCount", Text(points.Count));

    private static XElement Point(int at, string words) => new(C + "pt", new XAttribute("idx", at), new XElement(C + "v", words));

    private static string Format(FigureTable table) => table.Decimals == 0 ? "#,##0" : "#,##0.0";

    private static XElement Value(string name, string value) => new(C + name, new XAttribute("val", value));

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
