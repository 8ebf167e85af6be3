namespace CdopWorkflow.Reviews.Housing;

/// <summary>
/// Who lived in a home, the child who died included, and with how many bedrooms. <see cref="Bedrooms"/> is null where
/// the housing return is missing: not known, which is neither enough nor too few.
/// </summary>
public sealed record Household(int Couples, IReadOnlyList<HouseholdMember> Others, int? Bedrooms);
