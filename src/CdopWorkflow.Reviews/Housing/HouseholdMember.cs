using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Housing;

/// <summary>A person of a household who is not one of a couple, by completed years of age.</summary>
public sealed record HouseholdMember(int Age, Sex Sex);
