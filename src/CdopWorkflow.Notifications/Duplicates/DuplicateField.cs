namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>What two notifications are compared by.</summary>
public enum DuplicateField
{
    NhsNumber,
    FamilyName,
    Forenames,
    DateOfBirth,
    TimeOfBirth,
    DateOfDeath,
    TimeOfDeath,
    Sex,
    Postcode,
    BirthOrder,
}
