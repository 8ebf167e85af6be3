namespace CdopWorkflow.Identity.People;

/// <summary>Why something was refused, in the words of the page, and the field of the form it belongs to.</summary>
public sealed record Refusal(string Field, string Reason);

/// <summary>What a handler answers: what came of the command, or why it was refused.</summary>
public sealed record Decision<T>(T? Value, IReadOnlyList<Refusal> Refusals)
{
    public Decision(T value)
        : this(value, [])
    {
    }

    public bool Accepted => Refusals.Count == 0;

    public static implicit operator Decision<T>(Refusal[] refusals) => new(default, refusals);
}
