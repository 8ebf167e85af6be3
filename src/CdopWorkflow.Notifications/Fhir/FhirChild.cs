using System.Globalization;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.NhsNumbers;
using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>The Patient as the child of the form.</summary>
internal static class FhirChild
{
    public static ChildForm Read(FhirMessage message, Dictionary<string, string> places, List<FhirIssue> issues)
    {
        var (patient, at) = (message.Patient, message.PathOf(message.Patient));
        foreach (var (field, element) in Elements)
        {
            places[$"child.{field}"] = $"{at}.{element}";
        }

        var status = patient.GetExtension(FhirNames.DeathStatus)?.Value as CodeableConcept
            ?? patient.GetExtension(FhirNames.DeathStatus)?.GetExtensionValue<CodeableConcept>("deathNotificationStatus");
        if (status?.Coding.Any(coding => coding.Code == FhirNames.DeathStatusRemoved) == true)
        {
            issues.Add(new FhirIssue(OperationOutcome.IssueType.BusinessRule, "The notice of this death was withdrawn. If the child has died, send the message without it", $"{at}.extension"));
        }

        var name = FhirPeople.Best(patient.Name);
        var home = patient.Address.Find(address => address.Use == Address.AddressUse.Home) ?? patient.Address.FirstOrDefault();
        var (bornOn, bornAt) = Moment(patient.BirthDateElement?.GetExtensionValue<FhirDateTime>(FhirNames.BirthTime)?.Value);
        var (number, absence) = NhsNumber(patient);
        return new()
        {
            FamilyName = name?.Family,
            Forenames = name is null ? null : string.Join(' ', name.Given),
            Sex = Sex(patient.Gender),
            BornOn = patient.BirthDate ?? bornOn,
            BornAt = bornAt,
            BirthOrder = patient.MultipleBirth switch
            {
                Integer order => order.Value?.ToString(CultureInfo.InvariantCulture),
                FhirBoolean { Value: false } => "0",
                _ => null,
            },
            NhsNumber = number,
            NhsNumberAbsence = absence,
            Ethnicity = Ethnicity(patient),
            Address = InWords(home),
            Postcode = home?.PostalCode,
            Council = home?.District,
        };
    }

    /// <summary>When the child died. A time in the message has a zone; the form has the clock of the UK.</summary>
    public static (string? On, string? At) Died(FhirMessage message, Dictionary<string, string> places)
    {
        var at = message.PathOf(message.Patient);
        places["death.diedOn"] = places["death.diedAt"] = $"{at}.deceased";
        return Moment((message.Patient.Deceased as FhirDateTime)?.Value);
    }

    public static string? Sex(AdministrativeGender? gender) => gender switch
    {
        AdministrativeGender.Male => "Male",
        AdministrativeGender.Female => "Female",
        AdministrativeGender.Other => "Indeterminate",
        AdministrativeGender.Unknown => "NotKnown",
        null => null,
    };

    public static string? InWords(Address? address) => address is null ? null
        : address.Text ?? (string.Join(", ", [.. address.Line, address.City ?? ""]).Trim(' ', ',') is { Length: > 0 } words ? words : null);

    private static readonly (string Field, string Element)[] Elements =
    [
        ("familyName", "name.family"), ("forenames", "name.given"), ("sex", "gender"), ("bornOn", "birthDate"), ("bornAt", $"birthDate.extension('{FhirNames.BirthTime}')"),
        ("timeOfBirthKnown", $"birthDate.extension('{FhirNames.BirthTime}')"), ("birthOrder", "multipleBirth"), ("nhsNumber", "identifier"), ("nhsNumberAbsence", "identifier"),
        ("ethnicity", "extension"), ("address", "address"), ("postcode", "address.postalCode"), ("council", "address.district"),
    ];

    private static (string? Number, string? Absence) NhsNumber(Patient patient)
    {
        var own = patient.Identifier.Where(identifier => identifier.System == FhirNames.NhsNumber).ToArray();
        if (own.Select(identifier => identifier.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is { } number)
        {
            return (number, null);
        }

        var reason = own.Select(identifier => (identifier.GetExtension(FhirNames.DataAbsent) ?? identifier.ValueElement?.GetExtension(FhirNames.DataAbsent))?.Value as Code)
            .FirstOrDefault(code => code is not null);
        return (null, reason?.Value switch
        {
            null => null,
            "not-applicable" => nameof(NhsNumberAbsence.NotResidentInEngland),
            _ => nameof(NhsNumberAbsence.NotCurrentlyAvailable),
        });
    }

    private static string? Ethnicity(Patient patient) =>
        patient.GetExtensionValue<CodeableConcept>(FhirNames.EthnicCategory)?.Coding.Select(coding => coding.Code).FirstOrDefault(code => !string.IsNullOrWhiteSpace(code));

    private static (string? Date, string? Time) Moment(string? value)
    {
        // a year or a month alone is left as it is: the reader of the form says what is wrong with it
        if (value is not { Length: > 10 } || !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return (value, null);
        }

        var local = UkTime.Local(instant);
        return (local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
