using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>&lt;govuk-date-input for="Form.DateOfDeath" /&gt; for a DateOnly or DateOnly?</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper : PartsTagHelper
{
    protected override IReadOnlyList<Box> Boxes()
    {
        var parts = Typed("Day") is { } day
            ? new DateParts(day, Typed("Month") ?? "", Typed("Year") ?? "")
            : DateParts.Of(For.Model is DateOnly date && date != default ? date : null);
        var faulty = parts.Read().Faulty;
        return
        [
            new Box("Day", "Day", 2, parts.Day, faulty.Contains("Day")),
            new Box("Month", "Month", 2, parts.Month, faulty.Contains("Month")),
            new Box("Year", "Year", 4, parts.Year, faulty.Contains("Year")),
        ];
    }
}
