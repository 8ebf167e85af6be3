namespace CdopWorkflow.Reviews.Holds;

/// <summary>What holds are called in sentences, and what each keeps waiting unless the coordinator says otherwise.</summary>
public static class HoldKinds
{
    public static string Label(this HoldKind kind) => kind switch
    {
        HoldKind.Inquest => "Inquest",
        HoldKind.CriminalProceedings => "Criminal proceedings",
        HoldKind.SeriousCaseReview => "Serious Case Review",
        HoldKind.PatientSafetyInvestigation => "Patient safety or maternity investigation",
        HoldKind.PerinatalMortalityReview => "Perinatal mortality review",
        HoldKind.ResultsOutstanding => "Results outstanding",
        HoldKind.ThemedPanel => "Themed panel",
        HoldKind.Other => "Another investigation",
    };
}
