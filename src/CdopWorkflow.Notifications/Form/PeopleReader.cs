using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Notifications.Form;

/// <summary>Reads the lists of a form: carers, other children, professionals.</summary>
internal static class PeopleReader
{
    private const int MostPeople = 30;

    public static List<Carer> Carers(IReadOnlyList<CarerForm>? forms, AnswerReader reader) => ReadList(forms, "carers", "people", reader, ReadCarer);

    public static List<HouseholdChild> HouseholdChildren(IReadOnlyList<HouseholdChildForm>? forms, AnswerReader reader) =>
        ReadList(forms, "householdChildren", "children", reader, ReadHouseholdChild);

    public static List<Professional> Professionals(IReadOnlyList<ProfessionalForm>? forms, AnswerReader reader) =>
        ReadList(forms, "professionals", "professionals", reader, ReadProfessional);

    private static List<TRead> ReadList<TForm, TRead>(
        IReadOnlyList<TForm>? list, string field, string name, AnswerReader reader, Func<TForm, string, AnswerReader, TRead> read)
        where TForm : class, new()
    {
        if (list?.Count > MostPeople)
        {
            reader.Refuse(field, $"There can be {MostPeople} {name} at most. Put the others into the circumstances");
            return [];
        }

        // a null in the list is somebody of whom nothing is said
        return [.. (list ?? []).Select((entry, index) => read(entry ?? new(), $"{field}[{index}]", reader))];
    }

    private static Carer ReadCarer(CarerForm form, string at, AnswerReader reader) => new()
    {
        Name = reader.Required(form.Name, $"{at}.name", "Enter the person's name", "The person's name"),
        Relationship = reader.Text(form.Relationship, $"{at}.relationship", "The relationship"),
        BornOn = reader.Date(form.BornOn, $"{at}.bornOn", "Date of birth"),
        Address = reader.Text(form.Address, $"{at}.address", "The address", 500),
        ParentalResponsibility = reader.Answer(form.ParentalResponsibility, $"{at}.parentalResponsibility", "Parental responsibility"),
        CarerAtDeath = reader.Answer(form.CarerAtDeath, $"{at}.carerAtDeath", "Carer at the time of death"),
    };

    private static HouseholdChild ReadHouseholdChild(HouseholdChildForm form, string at, AnswerReader reader) => new()
    {
        Name = reader.Required(form.Name, $"{at}.name", "Enter the child's name", "The child's name"),
        BornOn = reader.Date(form.BornOn, $"{at}.bornOn", "Date of birth"),
        Age = reader.Text(form.Age, $"{at}.age", "The age", 50),
        Sex = reader.Sex(form.Sex, $"{at}.sex"),
    };

    private static Professional ReadProfessional(ProfessionalForm form, string at, AnswerReader reader) => new()
    {
        Name = reader.Required(form.Name, $"{at}.name", "Enter the professional's name", "The professional's name"),
        Role = reader.Text(form.Role, $"{at}.role", "The role"),
        Organisation = reader.Text(form.Organisation, $"{at}.organisation", "The organisation"),
        Contact = reader.Text(form.Contact, $"{at}.contact", "The contact details"),
    };
}
