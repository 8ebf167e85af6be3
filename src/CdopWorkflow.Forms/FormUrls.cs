namespace CdopWorkflow.Forms;

/// <summary>The addresses that name things in FHIR: its own, and ours.</summary>
public static class FormUrls
{
    public const string MinValue = "http://hl7.org/fhir/StructureDefinition/minValue";
    public const string MaxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";
    public const string ItemControl = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    public const string ItemControlCodes = "http://hl7.org/fhir/questionnaire-item-control";

    /// <summary>The five-valued answer, as an answerValueSet.</summary>
    public const string FiveValued = "urn:cdop-workflow:five-valued-answer";

    /// <summary>The extension that marks what a later version may not drop or retype.</summary>
    public const string Fixed = "urn:cdop-workflow:fixed";

    /// <summary>The extension that says where a question comes from.</summary>
    public const string Source = "urn:cdop-workflow:source";

    public static string Form(string key) => "urn:cdop-workflow:form:" + key;
}
