namespace CdopWorkflow.Forms;

/// <summary>How a condition compares an answer: FHIR's questionnaire-enable-operator.</summary>
public enum Comparison
{
    Exists,
    DoesNotExist,
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
}
