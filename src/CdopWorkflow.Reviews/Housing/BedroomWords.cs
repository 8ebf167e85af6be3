using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Housing;

/// <summary>The bedroom standard's answer as people read it.</summary>
public static class BedroomWords
{
    /// <summary>"4 rooms needed, 2 held, shortfall 2: severe overcrowding"; what nobody entered is not known, never no.</summary>
    public static string Of(Household? household) => household is null ? "not known" : Of(BedroomStandard.Assess(household));

    private static string Of(BedroomAssessment rooms) => rooms switch
    {
        { Severe: Answer.Yes } => $"{Sum(rooms)}: severe overcrowding",
        { Overcrowded: Answer.Yes } => $"{Sum(rooms)}: overcrowding",
        { Overcrowded: Answer.No } => $"{Sum(rooms)}: no overcrowding by the bedroom standard",
        { Needed: null } => "not known: the sex of a young person in the household decides it",
        _ => $"{rooms.Needed} rooms needed, number held not known: not known",
    };

    private static string Sum(BedroomAssessment rooms) => $"{rooms.Needed} rooms needed, {rooms.Held} held, shortfall {rooms.Shortfall}";
}
