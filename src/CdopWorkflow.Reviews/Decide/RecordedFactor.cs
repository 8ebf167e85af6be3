using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>
/// A factor as the panel settled it: its code, its domain in the catalogue of the review, its level on the review's scale
/// ("1*" is a level) and whether it is modifiable.
/// </summary>
public sealed record RecordedFactor(string Code, Domain Domain, string Influence, Answer Modifiable);
