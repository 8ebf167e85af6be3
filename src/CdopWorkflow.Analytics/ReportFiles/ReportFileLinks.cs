using System.Globalization;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>Where a report's files are.</summary>
/// <param name="Address">Of its page.</param>
/// <param name="Version">Null before a report was begun.</param>
public sealed record ReportFileLinks(string Address, int? Version, bool HasPdf)
{
    public string Of(string handler) =>
        Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{Address}?version={version}&handler={handler}") : $"{Address}?handler={handler}";
}
