using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>&lt;govuk-radios for="Form.Sex" items="…" /&gt;, or with &lt;govuk-radio&gt; children.</summary>
[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper() : OptionsTagHelper("govuk-radios", "radio")
{
    protected override Type OptionType => For.Metadata.UnderlyingOrModelType;
}
