using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>A link that works, and the return it leads to.</summary>
public sealed record OpenedLink(ReturnLink Link, Review Review, AgencyReturn Return);
