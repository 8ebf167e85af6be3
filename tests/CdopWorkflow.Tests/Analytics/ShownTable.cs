using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Analytics;

/// <summary>Reads a table of a page as its reader does: by caption, row and column.</summary>
public static class ShownTable
{
    /// <summary>The cells of a row, without its name.</summary>
    public static IReadOnlyList<string> Row(this Page page, string caption, string row)
    {
        var table = page.Document.QuerySelectorAll("main table").FirstOrDefault(table => table.QuerySelector("caption")?.TextContent.Trim() == caption)
            ?? throw new PageMismatch($"There is no table “{caption}”.", page);
        var found = table.QuerySelectorAll("tbody tr").FirstOrDefault(tr => tr.QuerySelector("th")?.TextContent.Trim() == row)
            ?? throw new PageMismatch($"The table “{caption}” has no row “{row}”.", page);
        return [.. found.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];
    }
}
