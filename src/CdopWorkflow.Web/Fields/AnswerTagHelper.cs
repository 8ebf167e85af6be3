using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CdopWorkflow.Web.Fields;

/// <summary>
/// &lt;govuk-answer for="Form.WasSmokeAlarmFitted" /&gt;: Yes, No, Not known, Not applicable. None is chosen beforehand;
/// a question left alone stays "not answered".
/// </summary>
[HtmlTargetElement("govuk-answer", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AnswerTagHelper() : OptionsTagHelper("govuk-radios", "radio")
{
    /// <summary>False where every child has an answer, so "Not applicable" would only be a way round the question.</summary>
    public bool NotApplicable { get; set; } = true;

    protected override Type OptionType => For.Metadata.UnderlyingOrModelType;

    protected override IEnumerable<SelectListItem> Offered(IReadOnlyList<SelectListItem> all) =>
        NotApplicable ? all : all.Where(item => item.Value != nameof(NotApplicable));
}
