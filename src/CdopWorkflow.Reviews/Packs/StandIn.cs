namespace CdopWorkflow.Reviews.Packs;

/// <summary>What a pack calls people instead of their names. Only words from these lists: what was typed may itself name someone.</summary>
public static class StandIn
{
    private static readonly string[] Relations =
    [
        "stepmother", "stepfather", "grandmother", "grandfather", "foster carer", "foster mother", "foster father", "guardian", "mother", "father", "aunt", "uncle", "partner", "sister", "brother",
    ];

    private static readonly string[] Professions =
    [
        "health visitor", "school nurse", "social worker", "midwife", "paediatrician", "neonatologist", "obstetrician", "pathologist", "coroner", "police officer", "paramedic", "teacher",
        "nurse", "consultant", "registrar", "GP", "doctor",
    ];

    public static string ForCarer(string relationship) => Named(relationship, Relations, "a carer");

    public static string ForProfessional(string role) => Named(role, Professions, "a professional");

    private static string Named(string typed, string[] known, string otherwise) =>
        known.FirstOrDefault(word => typed.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word ? $"the {word}" : otherwise;
}
