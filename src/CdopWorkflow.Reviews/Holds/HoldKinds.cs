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

    /// <summary>
    /// The gates that usually wait. The professionals may mostly meet while others still work; the panel waits for everything. Results
    /// of a post-mortem are what the review meeting is about, and the perinatal mortality review is that meeting.
    /// </summary>
    public static IReadOnlyList<HoldGate> UsualGates(this HoldKind kind) => kind switch
    {
        HoldKind.ResultsOutstanding or HoldKind.PerinatalMortalityReview => [HoldGate.ReviewMeeting, HoldGate.Panel],
        HoldKind.Inquest or HoldKind.CriminalProceedings or HoldKind.SeriousCaseReview or HoldKind.PatientSafetyInvestigation or HoldKind.ThemedPanel or HoldKind.Other =>
            [HoldGate.Panel],
    };
}
