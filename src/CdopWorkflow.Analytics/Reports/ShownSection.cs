using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>A section of a report as it is read: on the page, in the Word document and in print.</summary>
/// <param name="Words">Paragraphs people wrote.</param>
/// <param name="Lines">What the program adds as a list: gaps in the data.</param>
public sealed record ShownSection(ReportSection Section, IReadOnlyList<string> Words, IReadOnlyList<FigureTable> Tables, IReadOnlyList<string> Lines)
{
    /// <summary>What was recommended last time, where the words do not repeat it themselves.</summary>
    public EarlierRecommendations? Recommended { get; private init; }

    /// <summary>The sections that have something to say, in order.</summary>
    /// <param name="isPublic">Leaves out what is for the inside only.</param>
    public static IReadOnlyList<ShownSection> Of(ReportContent content, IReadOnlyList<ReportText> texts, bool isPublic) =>
    [
        .. ReportSection.All
            .Select(section => new ShownSection(
                section,
                Paragraphs(texts.FirstOrDefault(text => text.Section == section.Code && !(isPublic && text.InsideOnly))?.Words ?? ""),
                [.. section.Tables.SelectMany(code => content.Tables.Where(table => table.Code == code))],
                section.Code == "data" ? content.Gaps : []))
            .Select(shown => shown.Section.Code == ReportSection.LastYear && content.Recommended?.IsRepeatedIn(shown.Words) == false ? shown with { Recommended = content.Recommended } : shown)
            .Where(shown => shown.Recommended is not null || shown.Words.Count + shown.Tables.Count + shown.Lines.Count > 0),
    ];

    internal static string[] Paragraphs(string words) => words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
