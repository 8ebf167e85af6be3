using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Tables;

/// <summary>The column headings of the table being rendered, so that each cell can carry its own on a narrow screen.</summary>
public sealed class TableColumns
{
    private readonly List<string> labels = [];

    public bool InHead { get; set; }

    /// <summary>The column of the next cell in this row.</summary>
    public int Next { get; set; }

    public static TableColumns? Around(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(TableColumns), out var found) ? found as TableColumns : null;

    public void Add(string label) => labels.Add(label);

    public string? Label() => Next < labels.Count ? labels[Next] : null;
}
