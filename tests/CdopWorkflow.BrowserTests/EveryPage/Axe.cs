using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>What axe finds on a page at WCAG 2.2 AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>One line for each element that is at fault.</summary>
    public static async Task<IReadOnlyList<string>> FindsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return
        [
            .. from violation in result.Violations
               from node in violation.Nodes
               where !IsAccepted(violation.Id, node.Html)
               select $"{violation.Id}: {violation.Help}: {node.Html}",
        ];
    }

    /// <summary>
    /// govuk-frontend sets aria-expanded on a radio that opens further questions; screen readers announce it, and the GOV.UK Design
    /// System keeps it on purpose (https://github.com/alphagov/govuk-frontend/issues/979).
    /// </summary>
    private static bool IsAccepted(string rule, string html) =>
        rule == "aria-allowed-attr" && html.Contains("govuk-radios__input", StringComparison.Ordinal) && html.Contains("aria-expanded", StringComparison.Ordinal);
}
