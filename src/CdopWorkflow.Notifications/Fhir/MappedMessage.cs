using CdopWorkflow.Notifications.Form;
using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>A message as a form, to be judged by the same reader as every other.</summary>
/// <param name="Form">What it says.</param>
/// <param name="Places">Where in the message each field of the form stands, or would stand.</param>
/// <param name="Notes">What was left unread.</param>
internal sealed record MappedMessage(NotificationForm Form, IReadOnlyDictionary<string, string> Places, IReadOnlyList<FhirIssue> Notes)
{
    public static MappedMessage From(FhirMessage message, List<FhirIssue> issues)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var notes = new List<FhirIssue>();
        var child = FhirChild.Read(message, places, issues);
        var (diedOn, diedAt) = FhirChild.Died(message, places);
        var said = FhirDeath.Read(message, places, issues, notes);
        var (carers, children) = FhirPeople.Family(message, places);
        var form = new NotificationForm
        {
            Notifier = FhirPeople.Notifier(message, places),
            Child = child with
            {
                TimeOfBirthKnown = Said("child.timeOfBirthKnown"),
                Residence = Said("child.residence"),
                AcceptedByAgreement = Said("child.acceptedByAgreement"),
            },
            Birth = new()
            {
                Kind = Said("birth.kind"),
                GestationWeeks = Said("birth.gestationWeeks"),
                LawfulTermination = Said("birth.lawfulTermination"),
                ProfessionalPresent = Said("birth.professionalPresent"),
            },
            Death = new()
            {
                DiedOn = diedOn,
                DiedAt = diedAt,
                TimeOfDeathKnown = Said("death.timeOfDeathKnown"),
                Place = Said("death.place"),
                PlaceDetail = Said("death.placeDetail"),
                Council = Said("death.council"),
                Expectedness = Said("death.expectedness"),
                ConfirmedByDesignatedDoctor = Said("death.confirmedByDesignatedDoctor"),
                PostMortem = Said("death.postMortem"),
                ReferredToCoroner = Said("death.referredToCoroner"),
                JointAgencyResponse = Said("death.jointAgencyResponse"),
                NationalAlert = Said("death.nationalAlert"),
                Circumstances = Said("death.circumstances"),
            },
            Carers = carers,
            HouseholdChildren = children,
            Professionals = FhirPeople.Professionals(message, places),
        };
        return new(form, places, notes);

        string? Said(string field) => said.GetValueOrDefault(field);
    }

    /// <summary>A fault that the reader of the form found, at its place in the message.</summary>
    public FhirIssue Issue(FieldError error)
    {
        var field = error.Field;
        while (!Places.ContainsKey(field) && field.LastIndexOf('.') is > 0 and var end)
        {
            field = field[..end];
        }

        return new FhirIssue(OperationOutcome.IssueType.Value, error.Sentence, Places.GetValueOrDefault(field, "Bundle"));
    }
}
