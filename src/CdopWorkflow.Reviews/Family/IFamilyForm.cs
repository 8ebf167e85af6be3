using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Family;

/// <summary>One of the forms on the family's pages.</summary>
public interface IFamilyForm
{
    /// <summary>Writes what was filled in into the review, and says what it leaves behind.</summary>
    FamilyEntry Apply(Review review, Sealer sealer, DateOnly today);
}
