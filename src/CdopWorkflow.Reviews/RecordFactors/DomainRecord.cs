using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Decide;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>What the panel said about a domain as a whole.</summary>
public sealed record DomainRecord(Domain Domain, DomainAnswer Answer);
