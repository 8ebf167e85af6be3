using CdopWorkflow.Notifications.Import;

namespace CdopWorkflow.Notifications.ClosedCases;

/// <summary>What a file of closed cases has beside the columns of a notification.</summary>
public static class ClosedColumns
{
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("decided_on", "The day the panel decided, 2019-12-18 or 18/12/2019", Required: true),
        new("closed_on", "The day the case was closed; the day the panel decided, when empty"),
        new("category", "Category of death: its number, 1 to 10, its name or its code; several with ; between them", Required: true),
        new("outcome", "What the panel concluded about modifiable factors: Identified, NotIdentified or InadequateInformation", Required: true),
        new("factors", "Factors that may have contributed, with ; between them; None where there were none"),
        new("modifiable_factors", "Factors that may have contributed and were modifiable, with ; between them; None where there were none"),
        new("other_factors", "Factors that were present and unlikely to have contributed, with ; between them"),
        new("learning", "What the panel learned"),
        new("recommendations", "What the panel recommended"),
        new("deprivation_decile", "1 for the most deprived tenth of neighbourhoods, to 10"),
    ];
}
