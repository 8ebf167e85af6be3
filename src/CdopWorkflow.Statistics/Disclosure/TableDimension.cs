namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>One way a table is broken down.</summary>
/// <param name="Code">Stable name, such as "area": the same in every table that uses it.</param>
/// <param name="Categories">The codes, without the total.</param>
public sealed record TableDimension(string Code, IReadOnlyList<string> Categories)
{
    /// <summary>Codes about abuse, suicide, substance use, consanguinity or domestic abuse: they take the higher threshold.</summary>
    public IReadOnlyCollection<string> Sensitive { get; init; } = [];

    /// <summary>
    /// False where one death may stand in several categories (factors): they do not add up, and the table prints no total.
    /// </summary>
    public bool Additive { get; init; } = true;
}
