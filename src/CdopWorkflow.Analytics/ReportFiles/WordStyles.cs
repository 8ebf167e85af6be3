using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>The styles of a report in Word. Headings are Word's own, so that its navigation pane and screen readers know them.</summary>
internal static class WordStyles
{
    internal const string Language = "en-GB";
    internal const string Title = "Title";
    internal const string Subtitle = "Subtitle";
    internal const string Grid = "TableGrid";
    internal const string Bullet = "ListBullet";
    internal const string Note = "Note";
    internal const string Running = "Running";
    private const int BulletList = 1;
    private const int BulletIndent = 360;
    private const int RightMargin = 9638;

    internal static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    internal static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "24" }, new Languages { Val = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "160", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, "24", false, null),
        Paragraph(Title, "Title", "Normal", "48", true, null),
        Paragraph(Subtitle, "Subtitle", "Normal", "22", false, null),
        Paragraph(Heading(1), "heading 1", "Normal", "36", true, 0),
        Paragraph(Heading(2), "heading 2", "Normal", "26", true, 1),
        Paragraph(Note, "Note", "Normal", "20", false, null),
        Bulleted(),
        RunningLine(),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }),
            new StyleTableProperties(
                new TableBorders(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })))
        {
            Type = StyleValues.Table,
            StyleId = Grid,
        });

    /// <summary>The dots before the lines of a list.</summary>
    internal static Numbering Bullets() => new(
        new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{BulletIndent}", Hanging = $"{BulletIndent}" }))
        { LevelIndex = 0 })
        { AbstractNumberId = BulletList },
        new NumberingInstance(new AbstractNumId { Val = BulletList }) { NumberID = BulletList });

    private static Style Bulleted()
    {
        var style = Paragraph(Bullet, "List Bullet", "Normal", "24", false, null);
        style.InsertBefore(new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = BulletList })), style.GetFirstChild<StyleRunProperties>());
        return style;
    }

    /// <summary>What stands at the head and foot of every page.</summary>
    private static Style RunningLine()
    {
        var style = Paragraph(Running, "Running line", "Normal", "18", false, null);
        style.InsertBefore(new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = RightMargin })), style.GetFirstChild<StyleRunProperties>());
        return style;
    }

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "808080" };

    private static Style Paragraph(string id, string name, string? basedOn, string size, bool bold, int? outline)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null };
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn }, new NextParagraphStyle { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        if (outline is { } level)
        {
            style.Append(new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "360", After = "120" }, new OutlineLevel { Val = level }));
        }

        var run = new StyleRunProperties();
        run.Append(bold ? [new Bold(), new FontSize { Val = size }] : new OpenXmlElement[] { new FontSize { Val = size } });
        style.Append(run);
        return style;
    }
}
