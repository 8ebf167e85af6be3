namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="ModifiableOutcome"/>.</summary>
public static class ModifiableOutcomes
{
    public static string Label(this ModifiableOutcome outcome) => outcome switch
    {
        ModifiableOutcome.Identified => "Modifiable factors identified",
        ModifiableOutcome.NotIdentified => "No modifiable factors identified",
        ModifiableOutcome.InadequateInformation => "Inadequate information to decide",
    };
}
