namespace CdopWorkflow.Alerts.AnswerAlert;

/// <summary>What the page of each step says.</summary>
public sealed record StepWords(string Heading, string Question, string Hint, string Missing, string Button, string Done)
{
    private const string NoCases = "Do not write anything about a child or a family.";

    public static StepWords Of(AlertStep step) => step switch
    {
        AlertStep.Acknowledge => new(
            "Acknowledge the alert", "What happens next?", $"Who will look into it, and by when. {NoCases}",
            "Enter what happens next", "Acknowledge alert", "Alert acknowledged"),
        AlertStep.Act => new(
            "Say what was done", "What was done because of this alert?", $"For example, who was told, what was agreed. {NoCases}",
            "Enter what was done", "Save", "Saved what was done"),
        AlertStep.Explain => new(
            "Explain the alert", "Why does this alert need no change?", $"What was looked into, and what was found. {NoCases}",
            "Enter why no change is needed", "Save explanation", "Explanation saved"),
        AlertStep.Close => new(
            "Close the alert", "Why can this alert be closed?", NoCases,
            "Enter why the alert can be closed", "Close alert", "Alert closed"),
    };
}
