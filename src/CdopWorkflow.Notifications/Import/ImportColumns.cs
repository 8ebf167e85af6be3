using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.Import;

/// <summary>The columns of the file, and how a line of them is read into a form.</summary>
public static class ImportColumns
{
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("source_reference", "The line's own reference in the system it comes from. A second import of it adds nothing. Without one the whole line is compared."),
        new("notifier_name", "Full name of the person who notifies", Required: true),
        new("notifier_agency", "Organisation they work for", Required: true),
        new("notifier_role", "Their role"),
        new("notifier_contact", "Telephone number or email address"),
        new("family_name", "The child's family name", Required: true),
        new("forenames", "The child's forenames"),
        new("sex", "Male, Female, Indeterminate or NotKnown, or 1, 2, 9, X"),
        new("born_on", "Date of birth, 2024-12-18 or 18/12/2024", Required: true),
        new("born_at", "Time of birth, 14:05"),
        new("time_of_birth_known", "No, where it is not known"),
        new("birth_order", "1 for the first-born of twins or triplets, 0 for a child born alone"),
        new("nhs_number", "Ten digits, spaces allowed", Required: true),
        new("nhs_number_absence", "NotResidentInEngland or NotCurrentlyAvailable, where there is no number"),
        new("ethnicity", "Code of the NHS list, A to S, Z, 99"),
        new("address", "Home address"),
        new("postcode", "Full postcode"),
        new("residence", "England (when empty), OutsideEngland or NotKnown"),
        new("council", "Where the child normally lived: GSS code or name of the council", Required: true),
        new("accepted_by_agreement", "Yes, where the areas agreed that a child from outside England is reviewed here"),
        new("birth_kind", "LiveBirth (when empty), Stillbirth or LateFetalLoss"),
        new("gestation_weeks", "Completed weeks of pregnancy"),
        new("lawful_termination", "Yes, No or NotKnown"),
        new("professional_present", "At a stillbirth: Yes, No or NotKnown"),
        new("died_on", "Date of death", Required: true),
        new("died_at", "Time of death"),
        new("time_of_death_known", "No, where it is not known"),
        new("place", "Home, HospitalWard, EmergencyDepartment … as in the API"),
        new("place_detail", "The place in words"),
        new("council_of_death", "Council where the child died, where the child did not live in England"),
        new("expectedness", "Unexpected, Expected or NotKnown"),
        new("confirmed_by_designated_doctor", "Yes, No, NotKnown or NotApplicable"),
        new("post_mortem", "Yes, No, NotKnown or NotApplicable"),
        new("referred_to_coroner", "Yes, No, NotKnown or NotApplicable"),
        new("joint_agency_response", "Yes, No, NotKnown or NotApplicable"),
        new("national_alert", "Yes, No, NotKnown or NotApplicable"),
        new("circumstances", "What happened"),
        new("carer_1_name", "A parent or carer"),
        new("carer_1_relationship", "Their relationship to the child"),
        new("carer_2_name", "Another parent or carer"),
        new("carer_2_relationship", "Their relationship to the child"),
        new("gp_name", "The general practitioner"),
        new("gp_practice", "Their practice"),
        new("clinician_name", "The senior clinician present at the death"),
        new("clinician_organisation", "Their organisation"),
        new("clinician_contact", "Their telephone number or email address"),
    ];

    /// <param name="cell">The text in a column of the line; null where the file does not have it or it is empty.</param>
    public static NotificationForm Form(Func<string, string?> cell) => new()
    {
        Notifier = new() { Name = cell("notifier_name"), Agency = cell("notifier_agency"), Role = cell("notifier_role"), Contact = cell("notifier_contact") },
        Child = new()
        {
            FamilyName = cell("family_name"),
            Forenames = cell("forenames"),
            Sex = cell("sex"),
            BornOn = cell("born_on"),
            BornAt = cell("born_at"),
            TimeOfBirthKnown = cell("time_of_birth_known"),
            BirthOrder = cell("birth_order"),
            NhsNumber = cell("nhs_number"),
            NhsNumberAbsence = cell("nhs_number_absence"),
            Ethnicity = cell("ethnicity"),
            Address = cell("address"),
            Postcode = cell("postcode"),
            Residence = cell("residence"),
            Council = cell("council"),
            AcceptedByAgreement = cell("accepted_by_agreement"),
        },
        Birth = new()
        {
            Kind = cell("birth_kind"),
            GestationWeeks = cell("gestation_weeks"),
            LawfulTermination = cell("lawful_termination"),
            ProfessionalPresent = cell("professional_present"),
        },
        Death = new()
        {
            DiedOn = cell("died_on"),
            DiedAt = cell("died_at"),
            TimeOfDeathKnown = cell("time_of_death_known"),
            Place = cell("place"),
            PlaceDetail = cell("place_detail"),
            Council = cell("council_of_death"),
            Expectedness = cell("expectedness"),
            ConfirmedByDesignatedDoctor = cell("confirmed_by_designated_doctor"),
            PostMortem = cell("post_mortem"),
            ReferredToCoroner = cell("referred_to_coroner"),
            JointAgencyResponse = cell("joint_agency_response"),
            NationalAlert = cell("national_alert"),
            Circumstances = cell("circumstances"),
        },
        Carers =
        [
            .. new[] { "carer_1", "carer_2" }.Where(carer => cell($"{carer}_name") is not null || cell($"{carer}_relationship") is not null)
                .Select(carer => new CarerForm { Name = cell($"{carer}_name"), Relationship = cell($"{carer}_relationship") }),
        ],
        Professionals =
        [
            .. new[]
            {
                new ProfessionalForm { Name = cell("gp_name"), Role = "GP", Organisation = cell("gp_practice") },
                new ProfessionalForm
                {
                    Name = cell("clinician_name"), Role = "Senior clinician present", Organisation = cell("clinician_organisation"), Contact = cell("clinician_contact"),
                },
            }.Where(professional => (professional.Name ?? professional.Organisation ?? professional.Contact) is not null),
        ],
    };
}
