namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="DeathCategory"/>.</summary>
public static class DeathCategories
{
    /// <summary>The number on the national form, 1 to 10.</summary>
    public static int Number(this DeathCategory category) => (int)category;

    public static string Label(this DeathCategory category) => category switch
    {
        DeathCategory.DeliberatelyInflicted => "Deliberately inflicted injury, abuse or neglect",
        DeathCategory.SuicideOrSelfHarm => "Suicide or deliberate self-inflicted harm",
        DeathCategory.TraumaOrExternal => "Trauma and other external factors, including medical or surgical complications or error",
        DeathCategory.Malignancy => "Malignancy",
        DeathCategory.AcuteMedicalOrSurgical => "Acute medical or surgical condition, including sudden unexpected death in epilepsy",
        DeathCategory.ChronicMedical => "Chronic medical condition",
        DeathCategory.ChromosomalGeneticCongenital => "Chromosomal, genetic and congenital anomalies",
        DeathCategory.PerinatalOrNeonatal => "Perinatal or neonatal event",
        DeathCategory.Infection => "Infection",
        DeathCategory.SuddenUnexpectedUnexplained => "Sudden unexpected, unexplained death",
    };

    /// <summary>The few words that fit a table's row or a plot's axis.</summary>
    public static string ShortLabel(this DeathCategory category) => category switch
    {
        DeathCategory.DeliberatelyInflicted => "Inflicted injury, abuse or neglect",
        DeathCategory.SuicideOrSelfHarm => "Suicide or self-harm",
        DeathCategory.TraumaOrExternal => "Trauma and other external factors",
        DeathCategory.Malignancy => "Malignancy",
        DeathCategory.AcuteMedicalOrSurgical => "Acute medical or surgical",
        DeathCategory.ChronicMedical => "Chronic medical",
        DeathCategory.ChromosomalGeneticCongenital => "Chromosomal, genetic, congenital",
        DeathCategory.PerinatalOrNeonatal => "Perinatal or neonatal",
        DeathCategory.Infection => "Infection",
        DeathCategory.SuddenUnexpectedUnexplained => "Sudden, unexplained",
    };

    public static Sensitivity Sensitivity(this DeathCategory category) => category switch
    {
        DeathCategory.DeliberatelyInflicted => Codes.Sensitivity.Abuse,
        DeathCategory.SuicideOrSelfHarm => Codes.Sensitivity.Suicide,
        DeathCategory.TraumaOrExternal or DeathCategory.Malignancy or DeathCategory.AcuteMedicalOrSurgical
            or DeathCategory.ChronicMedical or DeathCategory.ChromosomalGeneticCongenital or DeathCategory.PerinatalOrNeonatal
            or DeathCategory.Infection or DeathCategory.SuddenUnexpectedUnexplained => Codes.Sensitivity.None,
    };
}
