using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields.Dates;

/// <summary>&lt;govuk-time-input for="Form.TimeOfDeath" hint="Use the 24-hour clock, for example 14 30" /&gt; for a TimeOnly?</summary>
[HtmlTargetElement("govuk-time-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeInputTagHelper : PartsTagHelper
{
    protected override IReadOnlyList<Box> Boxes()
    {
        var parts = Typed("Hour") is { } hour
            ? new TimeParts(hour, Typed("Minute") ?? "")
            : TimeParts.Of(For.Model as TimeOnly?);
        var faulty = parts.Read().Faulty;
        return
        [
            new Box("Hour", "Hour", 2, parts.Hour, faulty.Contains("Hour")),
            new Box("Minute", "Minute", 2, parts.Minute, faulty.Contains("Minute")),
        ];
    }
}
