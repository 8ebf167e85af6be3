using CdopWorkflow.Notifications.Form;
using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>Names, contacts and the people of a message: who notifies, who cared for the child, who lives with the family.</summary>
internal static class FhirPeople
{
    private static readonly string[] Siblings = ["SIB", "BRO", "SIS", "HSIB", "HBRO", "HSIS", "NSIB", "NBRO", "NSIS", "STPSIB", "STPBRO", "STPSIS", "TWIN", "TWINBRO", "TWINSIS", "FTWIN", "ITWIN"];

    public static NotifierForm Notifier(FhirMessage message, Dictionary<string, string> places)
    {
        var (header, at) = (message.Header, message.PathOf(message.Header));
        var author = message.Follow(header.Author, $"{at}.author", typeof(Practitioner), typeof(PractitionerRole));
        var role = author as PractitionerRole;
        var person = author as Practitioner ?? message.Follow(role?.Practitioner, $"{(role is null ? at : message.PathOf(role))}.practitioner", typeof(Practitioner)) as Practitioner;
        var agency = message.Follow(header.Sender, $"{at}.sender", typeof(Organization), typeof(Practitioner), typeof(PractitionerRole)) as Organization;
        places["notifier.name"] = person is null ? $"{at}.author" : $"{message.PathOf(person)}.name";
        places["notifier.agency"] = agency is null ? $"{at}.sender" : $"{message.PathOf(agency)}.name";
        places["notifier.role"] = role is null ? $"{at}.author" : $"{message.PathOf(role)}.code";
        places["notifier.contact"] = person is null ? $"{at}.source.contact" : $"{message.PathOf(person)}.telecom";
        return new()
        {
            Name = InWords(person?.Name) ?? header.Author?.Display,
            Agency = agency?.Name ?? header.Sender?.Display ?? header.Source?.Name,
            Role = role?.Code.Select(InWords).FirstOrDefault(),
            Contact = Contact(role?.Telecom) ?? Contact(person?.Telecom) ?? header.Source?.Contact?.Value,
        };
    }

    public static (List<CarerForm> Carers, List<HouseholdChildForm> Children) Family(FhirMessage message, Dictionary<string, string> places)
    {
        var (carers, children) = (new List<CarerForm>(), new List<HouseholdChildForm>());
        foreach (var person in message.All<RelatedPerson>())
        {
            var at = message.PathOf(person);
            message.MustBeThePatient(person.Patient, $"{at}.patient");
            if (person.Relationship.SelectMany(relationship => relationship.Coding).Any(coding => Siblings.Contains(coding.Code)))
            {
                Place($"householdChildren[{children.Count}]", at, places);
                children.Add(new() { Name = InWords(person.Name), BornOn = person.BirthDate, Sex = FhirChild.Sex(person.Gender) });
            }
            else
            {
                Place($"carers[{carers.Count}]", at, places);
                carers.Add(new()
                {
                    Name = InWords(person.Name),
                    Relationship = person.Relationship.Select(InWords).FirstOrDefault(words => words is not null),
                    BornOn = person.BirthDate,
                    Address = FhirChild.InWords(person.Address.FirstOrDefault()),
                    ParentalResponsibility = Answer(person, FhirNames.ParentalResponsibility),
                    CarerAtDeath = Answer(person, FhirNames.CarerAtDeath),
                });
            }
        }

        return (carers, children);
    }

    public static List<ProfessionalForm> Professionals(FhirMessage message, Dictionary<string, string> places)
    {
        var professionals = new List<ProfessionalForm>();
        var patient = message.PathOf(message.Patient);
        foreach (var (index, practice) in message.Patient.GeneralPractitioner.Index())
        {
            var at = $"{patient}.generalPractitioner[{index}]";
            Add(message.Follow(practice, at, typeof(Practitioner), typeof(PractitionerRole), typeof(Organization)), practice, "GP", at);
        }

        foreach (var encounter in message.All<Encounter>())
        {
            foreach (var (index, participant) in encounter.Participant.Index())
            {
                var at = $"{message.PathOf(encounter)}.participant[{index}].individual";
                var attending = participant.Type.SelectMany(type => type.Coding).Any(coding => coding.Code == "ATND");
                var said = participant.Type.Select(InWords).FirstOrDefault(words => words is not null);
                Add(message.Follow(participant.Individual, at, typeof(Practitioner), typeof(PractitionerRole)), participant.Individual, attending ? "Senior clinician present" : said, at);
            }
        }

        return professionals;

        void Add(Resource? who, ResourceReference? reference, string? role, string at)
        {
            if (who is null && string.IsNullOrWhiteSpace(reference?.Display))
            {
                return;
            }

            var post = who as PractitionerRole;
            var person = who as Practitioner ?? message.Follow(post?.Practitioner, $"{(post is null ? at : message.PathOf(post))}.practitioner", typeof(Practitioner)) as Practitioner;
            var organisation = who as Organization ?? message.Follow(post?.Organization, $"{(post is null ? at : message.PathOf(post))}.organization", typeof(Organization)) as Organization;
            Place($"professionals[{professionals.Count}]", who is null ? at : message.PathOf(who), places);
            professionals.Add(new()
            {
                Name = InWords(person?.Name) ?? post?.Practitioner?.Display ?? reference?.Display ?? organisation?.Name,
                Role = role ?? post?.Code.Select(InWords).FirstOrDefault(words => words is not null),
                Organisation = organisation?.Name ?? post?.Organization?.Display,
                Contact = Contact(post?.Telecom) ?? Contact(person?.Telecom) ?? Contact(organisation?.Telecom),
            });
        }
    }

    public static HumanName? Best(IEnumerable<HumanName>? names) => names?.Where(name => name.Use is not (HumanName.NameUse.Old or HumanName.NameUse.Maiden))
        .OrderBy(name => name.Use switch { HumanName.NameUse.Official => 0, HumanName.NameUse.Usual => 1, _ => 2 }).FirstOrDefault();

    public static string? InWords(CodeableConcept concept) =>
        concept.Text ?? concept.Coding.Select(coding => coding.Display ?? coding.Code).FirstOrDefault(words => !string.IsNullOrWhiteSpace(words));

    private static string? InWords(IEnumerable<HumanName>? names) => Best(names) is not { } name ? null
        : name.Text ?? (string.Join(' ', [.. name.Prefix, .. name.Given, name.Family ?? ""]).Trim() is { Length: > 0 } words ? words : null);

    private static string? Contact(IEnumerable<ContactPoint>? contacts) => contacts?.Select(contact => contact.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static string? Answer(RelatedPerson person, string extension) => person.GetExtensionValue<DataType>(extension) switch
    {
        FhirBoolean { Value: { } yes } => yes ? "Yes" : "No",
        Code { Value: { } code } => code,
        _ => null,
    };

    private static void Place(string field, string at, Dictionary<string, string> places)
    {
        places[field] = at;
        places[$"{field}.name"] = $"{at}.name";
        places[$"{field}.bornOn"] = $"{at}.birthDate";
        places[$"{field}.address"] = $"{at}.address";
        places[$"{field}.relationship"] = $"{at}.relationship";
    }
}
