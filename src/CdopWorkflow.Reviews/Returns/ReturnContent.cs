using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>What an agency answered.</summary>
/// <param name="Answers">One for each question the return was issued with.</param>
/// <param name="Summary">In the agency's words.</param>
public sealed record ReturnContent(IReadOnlyList<ReturnAnswer> Answers, string Summary);

/// <summary>A question as it stood, and its answer.</summary>
public sealed record ReturnAnswer(string Question, Answer Given);
