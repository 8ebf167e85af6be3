using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>A section of a report as it is read: on the page, in the Word document and in print.</summary>
/// <param name="Words">Paragraphs people wrote.</param>
/// <param name="Lines">What the program adds as a list: gaps in the data.</param>
public sealed record ShownSection(ReportSection Section, IReadOnlyList<string> Words, IReadOnlyList<FigureTable> Tables, IReadOnlyList<string> Lines)
{
    /// <summary>The sections that have something to say, in order.</summary>
    /// <param name="isPublic">Leaves out what is for the inside only.</param>
    public static IReadOnlyList<ShownSection> Of(ReportContent content, IReadOnlyList<ReportText> texts, bool isPublic) =>
    [
        .. ReportSection.All
            .Select(section => new ShownSection(
                section,
                Paragraphs(texts.FirstOrDefault(text => text.Section == section.Code && !(isPublic && text.InsideOnly))),
                [.. section.Tables.SelectMany(code => content.Tables.Where(table => table.Code == code))],
                section.Code == "data" ? content.Gaps : []))
            .Where(shown => shown.Words.Count + shown.Tables.Count + shown.Lines.Count > 0),
    ];

    private static string[] Paragraphs(ReportText? text) =>
        text is null ? [] : text.Words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
