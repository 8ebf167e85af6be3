namespace CdopWorkflow.Forms;

/// <summary>What is wrong with an answer, in words for whoever fills in the form.</summary>
/// <param name="LinkId">The question.</param>
/// <param name="Index">Which of its answers, from 0.</param>
/// <param name="Message">What to do about it.</param>
public sealed record AnswerProblem(string LinkId, int Index, string Message);
