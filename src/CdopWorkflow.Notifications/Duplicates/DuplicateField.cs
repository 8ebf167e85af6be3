namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What two notifications are compared by.</summary>
public enum DuplicateField
{
    NhsNumber,
    FamilyName,
    Forenames,
    DateOfBirth,
    DateOfDeath,
    Sex,
    Postcode,
    BirthOrder,
}
