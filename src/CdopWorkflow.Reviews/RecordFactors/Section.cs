namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>A part of the analysis with a page of its own: two people who work on different parts do not meet.</summary>
public enum Section
{
    Factors,
    Maternal,
    Household,
    Conclusions,
    Disagreements,
    FurtherQuestions,
}
