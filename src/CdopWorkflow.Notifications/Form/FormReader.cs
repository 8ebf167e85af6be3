using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Scope;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Notifications.Form;

/// <summary>
/// Reads a form as a whole: every fault at once, then whether the death is reviewed at all, and by whose panel. Pure: the time
/// and the areas are given.
/// </summary>
public static class FormReader
{
    private const int LongText = 10_000;

    public static FormReading Read(NotificationForm form, DateTimeOffset now, AreaTable areas)
    {
        var reader = new AnswerReader();
        var notifier = ReadNotifier(form.Notifier ?? new(), reader);
        var (facts, child, death, panel) = ReadChildAndDeath(form, now, areas, reader);
        var content = new NotificationContent
        {
            Child = child,
            Death = death,
            Notifier = notifier,
            Carers = PeopleReader.Carers(form.Carers, reader),
            HouseholdChildren = PeopleReader.HouseholdChildren(form.HouseholdChildren, reader),
            Professionals = PeopleReader.Professionals(form.Professionals, reader),
        };
        var decision = facts is null ? null : ScopeRules.Decide(facts);
        if (decision is ScopeDecision.Unanswered missing)
        {
            reader.Refuse("birth.professionalPresent", missing.Sentence);
        }

        return (reader.Errors.Count, decision) switch
        {
            (0, ScopeDecision.InScope inScope) => new FormReading.Readable(new Submission(content, panel, inScope.Notes)),
            (0, ScopeDecision.OutOfScope outside) => new FormReading.OutOfScope(outside.Reason, outside.Sentence),
            _ => new FormReading.Faulty(reader.Errors),
        };
    }

    /// <summary>Why the death is not reviewed, as far as the answers so far say; null while it may be, or cannot be told.</summary>
    public static FormReading.OutOfScope? Scope(NotificationForm form, DateTimeOffset now)
    {
        var reader = new AnswerReader();
        var (child, death) = (form.Child ?? new(), form.Death ?? new());
        var dates = ReadDates(child, death, now, reader);
        var residence = reader.Code(child.Residence, Residence.England, "child.residence", "Where the child normally lived");
        var facts = ReadScopeFacts(form.Birth ?? new(), dates, residence, ReadDeath(death, dates, reader).Place, child.AcceptedByAgreement, reader);
        return reader.Errors.Count == 0 && facts is not null && ScopeRules.Decide(facts) is ScopeDecision.OutOfScope outside
            ? new FormReading.OutOfScope(outside.Reason, outside.Sentence)
            : null;
    }

    private static Notifier ReadNotifier(NotifierForm form, AnswerReader reader) => new()
    {
        Name = reader.Required(form.Name, "notifier.name", "Enter your full name", "Your full name"),
        Agency = reader.Required(form.Agency, "notifier.agency", "Enter the organisation you work for", "The organisation you work for"),
        Role = reader.Text(form.Role, "notifier.role", "Your role"),
        Contact = reader.Text(form.Contact, "notifier.contact", "Your telephone number or email address"),
    };

    private static (ScopeFacts? Facts, Child Child, DeathEvent Death, string Panel) ReadChildAndDeath(
        NotificationForm form, DateTimeOffset now, AreaTable areas, AnswerReader reader)
    {
        var child = form.Child ?? new();
        var birth = form.Birth ?? new();
        var death = form.Death ?? new();
        var familyName = reader.Required(child.FamilyName, "child.familyName", "Enter the child's family name", "The child's family name", 100);
        var dates = ReadDates(child, death, now, reader);
        var residence = reader.Code(child.Residence, Residence.England, "child.residence", "Where the child normally lived");
        var (council, panel) = residence == Residence.England
            ? reader.Council(child.Council, dates.Died, areas, "child.council", "Enter the council where the child normally lived")
            : reader.Council(death.Council, dates.Died, areas, "death.council", "Enter the council where the child died");
        var (number, absence) = ReadNhsNumber(child, reader);
        var who = new Child
        {
            FamilyName = familyName,
            Forenames = reader.Text(child.Forenames, "child.forenames", "The child's forenames"),
            Sex = reader.Sex(child.Sex, "child.sex"),
            BornOn = dates.Born ?? default,
            BornAt = dates.BornAt,
            BirthOrder = reader.Number(child.BirthOrder, 0, 9, "child.birthOrder", "The order of birth"),
            NhsNumber = number,
            NhsNumberAbsence = absence,
            Ethnicity = ReadEthnicity(child.Ethnicity, reader),
            Address = reader.Text(child.Address, "child.address", "The address", 500),
            Postcode = residence == Residence.OutsideEngland
                ? reader.Text(child.Postcode, "child.postcode", "The postcode", 16)
                : reader.Postcode(child.Postcode, "child.postcode"),
            Council = council,
        };
        var how = ReadDeath(death, dates, reader);
        var facts = ReadScopeFacts(birth, dates, residence, how.Place, child.AcceptedByAgreement, reader);
        return (facts, who, how, panel);
    }

    private static LifeDates ReadDates(ChildForm child, DeathForm death, DateTimeOffset now, AnswerReader reader)
    {
        var dates = new LifeDates(
            reader.Date(child.BornOn, "child.bornOn", "Date of birth"),
            reader.Time(child.BornAt, "child.bornAt", "Time of birth"),
            reader.Date(death.DiedOn, "death.diedOn", "Date of death"),
            reader.Time(death.DiedAt, "death.diedAt", "Time of death"))
        {
            TimeOfBirthKnown = reader.Answer(child.TimeOfBirthKnown, "child.timeOfBirthKnown", "Whether the time of birth is known"),
            TimeOfDeathKnown = reader.Answer(death.TimeOfDeathKnown, "death.timeOfDeathKnown", "Whether the time of death is known"),
        };
        foreach (var refusal in dates.Refusals(now))
        {
            var field = refusal.Field switch
            {
                LifeDateField.DateOfBirth => "child.bornOn",
                LifeDateField.TimeOfBirth => "child.bornAt",
                LifeDateField.DateOfDeath => "death.diedOn",
                LifeDateField.TimeOfDeath => "death.diedAt",
            };

            // what cannot be read was refused already; that it is also missing helps nobody
            if (!reader.Has(field))
            {
                reader.Refuse(field, refusal.Sentence);
            }
        }

        return dates;
    }

    private static DeathEvent ReadDeath(DeathForm form, LifeDates dates, AnswerReader reader) => new()
    {
        DiedOn = dates.Died ?? default,
        DiedAt = dates.DiedAt,
        Place = reader.Code(form.Place, PlaceOfDeath.NotKnown, "death.place", "The place of death"),
        PlaceDetail = reader.Text(form.PlaceDetail, "death.placeDetail", "The place in words", 500),
        Expectedness = reader.Code(form.Expectedness, Expectedness.NotKnown, "death.expectedness", "Whether the death was expected"),
        ConfirmedByDesignatedDoctor = reader.Answer(form.ConfirmedByDesignatedDoctor, "death.confirmedByDesignatedDoctor", "Confirmed by the designated doctor"),
        PostMortem = reader.Answer(form.PostMortem, "death.postMortem", "Post-mortem"),
        ReferredToCoroner = reader.Answer(form.ReferredToCoroner, "death.referredToCoroner", "Referred to the coroner"),
        JointAgencyResponse = reader.Answer(form.JointAgencyResponse, "death.jointAgencyResponse", "Joint agency response"),
        NationalAlert = reader.Answer(form.NationalAlert, "death.nationalAlert", "National alert"),
        Circumstances = reader.Text(form.Circumstances, "death.circumstances", "The circumstances", LongText),
    };

    private static ScopeFacts? ReadScopeFacts(
        BirthForm birth, LifeDates dates, Residence residence, PlaceOfDeath place, string? agreement, AnswerReader reader)
    {
        var kind = reader.Code(birth.Kind, BirthKind.LiveBirth, "birth.kind", "The kind of birth");
        var weeks = reader.Number(birth.GestationWeeks, 10, 45, "birth.gestationWeeks", "Weeks of pregnancy");
        var termination = reader.Answer(birth.LawfulTermination, "birth.lawfulTermination", "Lawful termination");
        var professional = reader.Answer(birth.ProfessionalPresent, "birth.professionalPresent", "Healthcare professional present");
        var accepted = reader.Answer(agreement, "child.acceptedByAgreement", "Accepted by agreement");

        // a death before the birth was refused already, and nobody has an age then
        return dates is not { Born: { } born, Died: { } died } || died < born ? null : new ScopeFacts
        {
            Birth = kind,
            Born = born,
            Died = died,
            GestationWeeks = weeks,
            LawfulTermination = termination,
            ProfessionalPresent = professional,
            Residence = residence,
            DiedAbroad = place switch { PlaceOfDeath.Abroad => Answer.Yes, PlaceOfDeath.NotKnown => Answer.NotKnown, _ => Answer.No },
            AcceptedByAgreement = accepted,
        };
    }

    private static (string? Number, string? Absence) ReadNhsNumber(ChildForm child, AnswerReader reader)
    {
        if (string.IsNullOrWhiteSpace(child.NhsNumber))
        {
            if (string.IsNullOrWhiteSpace(child.NhsNumberAbsence))
            {
                reader.Refuse("child.nhsNumber", "Enter an NHS number, or say why there is none");
                return (null, null);
            }

            var reason = reader.Code(child.NhsNumberAbsence, NhsNumberAbsence.NotCurrentlyAvailable, "child.nhsNumberAbsence", "The reason for no NHS number");
            return (null, reason.ToString());
        }

        if (NhsNumber.TryParse(child.NhsNumber, out var number, out var error))
        {
            return (number.Digits, null);
        }

        reader.Refuse("child.nhsNumber", error);
        return (null, null);
    }

    private static string ReadEthnicity(string? text, AnswerReader reader)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "99";
        }

        if (EthnicCategories.Find(text) is { } category)
        {
            return category.Code;
        }

        reader.Refuse("child.ethnicity", "Ethnicity must be a code of the NHS list: A to S, Z for not stated, 99 for not known");
        return "99";
    }
}
