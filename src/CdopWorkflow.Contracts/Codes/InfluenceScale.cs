namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// A scale on which a panel scores a factor's influence. The scale has changed between forms, and the same digit means
/// different things: a score is stored with the code of its scale and never recoded.
/// </summary>
public sealed record InfluenceScale(string Code, IReadOnlyList<InfluenceLevel> Levels)
{
    /// <summary>The scale of the historical Form C: 0, 1, 1*, 2, 3.</summary>
    public static InfluenceScale FormC { get; } = new(
        "form-c",
        [
            new("0", "Information not available", Contributed: false),
            new("1", "No factor identified", Contributed: false),
            new("1*", "Factor identified, but unlikely to have contributed to the death", Contributed: false),
            new("2", "Factor identified that may have contributed to vulnerability, ill health or death", Contributed: true),
            new("3", "Factor identified that gives a complete and sufficient explanation of the death", Contributed: true),
        ]);

    /// <summary>The scale of the current analysis form: 1 took in 1*, and 3 was dropped.</summary>
    public static InfluenceScale Current { get; } = new(
        "current",
        [
            new("0", "Information not available", Contributed: false),
            new("1", "No factor identified, or identified but unlikely to have contributed to the death", Contributed: false),
            new("2", "Factor identified that may have contributed to vulnerability, ill health or death", Contributed: true),
        ]);

    public static IReadOnlyList<InfluenceScale> All { get; } = [FormC, Current];

    public static InfluenceScale? Find(string code) => All.FirstOrDefault(scale => scale.Code == code);

    /// <summary>The level of a code, or null where this scale has none.</summary>
    public InfluenceLevel? Level(string code) => Levels.FirstOrDefault(level => level.Code == code);
}
