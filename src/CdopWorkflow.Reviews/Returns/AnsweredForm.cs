using CdopWorkflow.Forms;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>A form and its answers, to be read.</summary>
public sealed record AnsweredForm(Questionnaire Form, FormAnswers Answers);
