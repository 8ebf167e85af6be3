using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Categories;

/// <summary>
/// The rule of the national form: the ten categories are a hierarchy, and of those that apply the uppermost is the
/// category of the death. A child with a malignancy who dies of an infection is in Malignancy.
/// </summary>
public static class CategoryOfDeath
{
    /// <summary>The uppermost of the categories that apply, or null where none was chosen yet.</summary>
    public static DeathCategory? Primary(IEnumerable<DeathCategory> applying) =>
        applying.OrderBy(category => category.Number()).Select(category => (DeathCategory?)category).FirstOrDefault();
}
