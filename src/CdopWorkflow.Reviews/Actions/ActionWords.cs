namespace CdopWorkflow.Reviews.Actions;

/// <summary>What was written about an action, and who answers for it. It rests sealed: free text may name anyone.</summary>
public sealed record ActionWords
{
    public required string Title { get; init; }

    public required ActionPerson Owner { get; init; }

    public ActionPerson? Deputy { get; init; }

    public required ActionMeasure Measure { get; init; }

    /// <summary>What shows that it was done; empty before.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>Who answers for an action.</summary>
/// <param name="Name">As people know them.</param>
/// <param name="Email">Where letters go.</param>
public sealed record ActionPerson(string Name, string Email);

/// <summary>By what the action is judged.</summary>
public sealed record ActionMeasure(string Name, MeasureUnit Unit, decimal Baseline, decimal Target);
