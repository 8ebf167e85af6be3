using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>
/// &lt;govuk-checkboxes for="Form.Domains" items="…" /&gt;, or with &lt;govuk-checkbox&gt; children. The property is a
/// list; one checkbox for a bool is a list of the one value "true".
/// </summary>
[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper() : OptionsTagHelper("govuk-checkboxes", "checkbox")
{
    protected override Type OptionType
    {
        get
        {
            var element = For.Metadata.ElementType ?? For.Metadata.UnderlyingOrModelType;
            return Nullable.GetUnderlyingType(element) ?? element;
        }
    }
}
