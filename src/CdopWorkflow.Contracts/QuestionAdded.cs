namespace CdopWorkflow.Contracts;

/// <summary>A question that agencies are to answer in returns issued from a day on, because of a theme.</summary>
/// <param name="QuestionId">Of the question.</param>
/// <param name="Theme">Code of the theme it came from.</param>
/// <param name="Area">Code of the panel whose returns carry it.</param>
/// <param name="Wording">The question as agencies read it.</param>
/// <param name="From">Returns issued on this day or later carry it.</param>
[WireName("question-added.v1")]
public sealed record QuestionAdded(Guid QuestionId, string Theme, string Area, string Wording, DateOnly From) : IEvent
{
    public string Subject => $"question:{QuestionId:N}";
}
