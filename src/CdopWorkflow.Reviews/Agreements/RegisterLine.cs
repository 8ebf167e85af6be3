namespace CdopWorkflow.Reviews.Agreements;

/// <summary>A line of the register as a page shows it.</summary>
/// <param name="Standing">Of the agency.</param>
/// <param name="Note">Opened; empty for none.</param>
/// <param name="Reason">Why the chair approved requests; empty for no approval.</param>
public sealed record RegisterLine(AgreementStanding Standing, string Note, string Reason);
