namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>Words for <see cref="DuplicateField"/>.</summary>
public static class DuplicateFields
{
    public static string Label(this DuplicateField field) => field switch
    {
        DuplicateField.NhsNumber => "NHS number",
        DuplicateField.FamilyName => "Family name",
        DuplicateField.Forenames => "Forenames",
        DuplicateField.DateOfBirth => "Date of birth",
        DuplicateField.TimeOfBirth => "Time of birth",
        DuplicateField.DateOfDeath => "Date of death",
        DuplicateField.TimeOfDeath => "Time of death",
        DuplicateField.Sex => "Sex",
        DuplicateField.Postcode => "Postcode",
        DuplicateField.BirthOrder => "Birth order",
    };
}
