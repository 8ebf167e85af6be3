using System.Globalization;
using CdopWorkflow.Contracts.Codes;
using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>Encounter and Observations as what the form asks about the death and the birth.</summary>
internal static class FhirDeath
{
    /// <summary>An Observation's code, in our own system, and the field of the form that it fills.</summary>
    public static IReadOnlyDictionary<string, string> Items { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["place"] = "death.place",
        ["place-detail"] = "death.placeDetail",
        ["council-of-death"] = "death.council",
        ["time-of-death-known"] = "death.timeOfDeathKnown",
        ["expectedness"] = "death.expectedness",
        ["confirmed-by-designated-doctor"] = "death.confirmedByDesignatedDoctor",
        ["post-mortem"] = "death.postMortem",
        ["referred-to-coroner"] = "death.referredToCoroner",
        ["joint-agency-response"] = "death.jointAgencyResponse",
        ["national-alert"] = "death.nationalAlert",
        ["circumstances"] = "death.circumstances",
        ["birth-kind"] = "birth.kind",
        ["gestation-weeks"] = "birth.gestationWeeks",
        ["lawful-termination"] = "birth.lawfulTermination",
        ["professional-present"] = "birth.professionalPresent",
        ["time-of-birth-known"] = "child.timeOfBirthKnown",
        ["residence"] = "child.residence",
        ["accepted-by-agreement"] = "child.acceptedByAgreement",
    };

    private static readonly Dictionary<(string System, string Code), string> Elsewhere = new()
    {
        [(FhirNames.Loinc, "76516-4")] = "birth.gestationWeeks",
        [(FhirNames.Snomed, "412726003")] = "birth.gestationWeeks",
        [(FhirNames.Loinc, "58332-8")] = "death.placeDetail",
    };

    private static readonly Dictionary<string, PlaceOfDeath> PlaceOfClass = new()
    {
        ["EMER"] = PlaceOfDeath.EmergencyDepartment,
        ["IMP"] = PlaceOfDeath.HospitalWard,
        ["ACUTE"] = PlaceOfDeath.HospitalWard,
        ["NONAC"] = PlaceOfDeath.HospitalOther,
        ["AMB"] = PlaceOfDeath.HospitalOther,
        ["HH"] = PlaceOfDeath.Home,
    };

    /// <returns>The answers by field of the form.</returns>
    public static Dictionary<string, string?> Read(FhirMessage message, Dictionary<string, string> places, List<FhirIssue> issues, List<FhirIssue> notes)
    {
        foreach (var (code, field) in Items)
        {
            places.TryAdd(field, $"Bundle.entry.resource.ofType(Observation).where(code.coding.code = '{code}').value");
        }

        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var encounter in message.All<Encounter>())
        {
            ReadEncounter(message, encounter, answers, places, issues);
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var observation in message.All<Observation>())
        {
            var at = message.PathOf(observation);
            message.MustBeThePatient(observation.Subject, $"{at}.subject");
            message.Follow(observation.Encounter, $"{at}.encounter", typeof(Encounter));
            if (FieldOf(observation) is not { } field)
            {
                notes.Add(new FhirIssue(OperationOutcome.IssueType.Informational, "We do not know the code of this Observation and have not read it", $"{at}.code") { Severity = OperationOutcome.IssueSeverity.Warning });
            }
            else if (observation.Status is ObservationStatus.EnteredInError or ObservationStatus.Cancelled)
            {
                issues.Add(new FhirIssue(OperationOutcome.IssueType.BusinessRule, "Leave out an Observation that was cancelled or entered in error", $"{at}.status"));
            }
            else if (!given.Add(field))
            {
                issues.Add(new FhirIssue(OperationOutcome.IssueType.Duplicate, "The message answers this twice. Send one Observation of it", $"{at}.code"));
            }
            else
            {
                places[field] = $"{at}.value";
                answers[field] = InWords(observation.Value);
            }
        }

        return answers;
    }

    private static void ReadEncounter(FhirMessage message, Encounter encounter, Dictionary<string, string?> answers, Dictionary<string, string> places, List<FhirIssue> issues)
    {
        var at = message.PathOf(encounter);
        message.MustBeThePatient(encounter.Subject, $"{at}.subject");
        if (encounter.Status == Encounter.EncounterStatus.EnteredInError)
        {
            issues.Add(new FhirIssue(OperationOutcome.IssueType.BusinessRule, "Leave out an Encounter that was entered in error", $"{at}.status"));
        }

        if (encounter.Class?.Code is { } code && PlaceOfClass.TryGetValue(code, out var place))
        {
            answers["death.place"] = place.ToString();
            places["death.place"] = $"{at}.class";
        }

        var provider = message.Follow(encounter.ServiceProvider, $"{at}.serviceProvider", typeof(Organization)) as Organization;
        var ward = encounter.Location.Index().Select(where => (where.Item.Location, Found: message.Follow(where.Item.Location, $"{at}.location[{where.Index}].location", typeof(Location)) as Location))
            .Select(where => where.Found?.Name ?? where.Location?.Display).FirstOrDefault(words => words is not null);
        if (string.Join(", ", new[] { ward, provider?.Name ?? encounter.ServiceProvider?.Display }.Where(words => !string.IsNullOrWhiteSpace(words))) is { Length: > 0 } detail)
        {
            answers["death.placeDetail"] = detail;
            places["death.placeDetail"] = at;
        }
    }

    private static string? FieldOf(Observation observation) => observation.Code?.Coding
        .Select(coding => coding.System == FhirNames.Item ? Items.GetValueOrDefault(coding.Code ?? "") : Elsewhere.GetValueOrDefault((coding.System ?? "", coding.Code ?? "")))
        .FirstOrDefault(field => field is not null);

    private static string? InWords(DataType? value) => value switch
    {
        CodeableConcept concept => concept.Coding.Select(coding => coding.Code).FirstOrDefault(code => !string.IsNullOrWhiteSpace(code)) ?? concept.Text,
        FhirBoolean { Value: { } yes } => yes ? nameof(Answer.Yes) : nameof(Answer.No),
        FhirString text => text.Value,
        Integer { Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
        Quantity { Value: { } number } => decimal.Truncate(number) == number ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture),

        // of another type: the reader of the form asks for what it needs
        _ => null,
    };
}
