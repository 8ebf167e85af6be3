using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The ten categories of death, in the order of the national form. The order is the rule: where several apply, the
/// uppermost is the primary one. The values are the form's numbers.
/// </summary>
[JsonConverter(typeof(CodeConverter<DeathCategory>))]
public enum DeathCategory
{
    DeliberatelyInflicted = 1,
    SuicideOrSelfHarm = 2,
    TraumaOrExternal = 3,
    Malignancy = 4,
    AcuteMedicalOrSurgical = 5,
    ChronicMedical = 6,
    ChromosomalGeneticCongenital = 7,
    PerinatalOrNeonatal = 8,
    Infection = 9,
    SuddenUnexpectedUnexplained = 10,
}
