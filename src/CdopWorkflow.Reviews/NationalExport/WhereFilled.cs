namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>Where a coordinator fills what is missing, in words and as a link.</summary>
public static class WhereFilled
{
    private static readonly string[] OfTheChild = ["child.familyName", "child.forenames", "child.nhsNumber", "child.nhsNumberAbsence", "child.address", "child.postcode"];
    private static readonly string[] Corrected = ["review.council", "child.bornOn", "death.diedOn", "child.sex", "child.ethnicity", "review.deprivationDecile"];

    public static (string Words, string Link) Of(NationalField field, string reference) => field.Source switch
    {
        var source when Corrected.Contains(source) => ("Correct the details", $"/reviews/{reference}/correct"),
        var source when OfTheChild.Contains(source) => ("Correct who the child was", $"/reviews/{reference}/correct-child"),
        var source when source.StartsWith("analysis.", StringComparison.Ordinal) => ("The panel records it at its meeting", $"/reviews/{reference}/meetings"),
        _ => ("Ask the notifier, or an agency that has it", $"/reviews/{reference}/returns"),
    };
}
