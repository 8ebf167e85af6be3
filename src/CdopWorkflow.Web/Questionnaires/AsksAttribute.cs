namespace CdopWorkflow.Web.Questionnaires;

/// <summary>
/// The property is a fixed question of a form that is data: where its page shows a version of that form (<see cref="PageWording"/>),
/// label, hint and options are worded as there, and not as on the property.
/// </summary>
/// <param name="linkId">Of the question.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsksAttribute(string linkId) : Attribute
{
    public string LinkId { get; } = linkId;
}
