namespace CdopWorkflow.TestKit;

/// <summary>A page was not what a test expected; says what it was instead.</summary>
public sealed class PageMismatch(string problem, Page page) : Exception(
    $"{problem}\n{(int)page.Status} {page.Address}\nErrors: {string.Join(" | ", page.Errors)}\n{page.Words}");
