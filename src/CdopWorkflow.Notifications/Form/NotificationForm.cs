using System.Text.Json;

namespace CdopWorkflow.Notifications.Form;

/// <summary>
/// What a notifier typed or a system sent, as text and before anybody has checked it. One shape behind the pages, the API and
/// the import, so that one reader (<see cref="FormReader"/>) judges all three.
/// </summary>
public sealed record NotificationForm
{
    public NotifierForm? Notifier { get; init; } = new();

    public ChildForm? Child { get; init; } = new();

    public BirthForm? Birth { get; init; } = new();

    public DeathForm? Death { get; init; } = new();

    /// <summary>Parents, carers and everyone with parental responsibility.</summary>
    public IReadOnlyList<CarerForm>? Carers { get; init; } = [];

    /// <summary>Other children in the household.</summary>
    public IReadOnlyList<HouseholdChildForm>? HouseholdChildren { get; init; } = [];

    /// <summary>Everyone who cared for the child before and after death.</summary>
    public IReadOnlyList<ProfessionalForm>? Professionals { get; init; } = [];

    /// <summary>
    /// Over the API: answers to questions that an administrator added to the form, by their linkId: a text, a number, or several in an
    /// array. Null for a question that was asked and left empty. Questions that are not named count as not asked.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement>? Answers { get; init; }
}

/// <summary>Who notifies.</summary>
public sealed record NotifierForm
{
    /// <summary>Name of the person. Required.</summary>
    public string? Name { get; init; }

    /// <summary>The agency they work for. Required.</summary>
    public string? Agency { get; init; }

    public string? Role { get; init; }

    /// <summary>A telephone number or an email address.</summary>
    public string? Contact { get; init; }
}

/// <summary>The child who died.</summary>
public sealed record ChildForm
{
    /// <summary>Required.</summary>
    public string? FamilyName { get; init; }

    public string? Forenames { get; init; }

    /// <summary>Male, Female, Indeterminate or NotKnown; or the NHS codes 1, 2, 9 and X.</summary>
    public string? Sex { get; init; }

    /// <summary>Date of birth, year-month-day. Required.</summary>
    public string? BornOn { get; init; }

    /// <summary>Time of birth by the UK clock, 24 hours. Required, or TimeOfBirthKnown "No", where the child died on the day of birth.</summary>
    public string? BornAt { get; init; }

    /// <summary>"No" where the time of birth is not known.</summary>
    public string? TimeOfBirthKnown { get; init; }

    /// <summary>1 for the first-born of twins or triplets, 0 for a child who was born alone.</summary>
    public string? BirthOrder { get; init; }

    /// <summary>Ten digits, spaces allowed.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>NotResidentInEngland or NotCurrentlyAvailable; required where there is no NHS number.</summary>
    public string? NhsNumberAbsence { get; init; }

    /// <summary>Code of the NHS ethnic category list (A to S, Z not stated, 99 not known).</summary>
    public string? Ethnicity { get; init; }

    public string? Address { get; init; }

    /// <summary>A full postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Where the child normally lived: England (the default), OutsideEngland or NotKnown.</summary>
    public string? Residence { get; init; }

    /// <summary>The council where the child normally lived: its GSS code or its name. Required for a child who lived in England.</summary>
    public string? Council { get; init; }

    /// <summary>For a child who lived outside England: Yes where the area of death and the area of residence agreed that the review is held here.</summary>
    public string? AcceptedByAgreement { get; init; }
}

/// <summary>What decides whether a death around birth is reviewed. May be left out for a child born alive.</summary>
public sealed record BirthForm
{
    /// <summary>LiveBirth (the default), Stillbirth or LateFetalLoss.</summary>
    public string? Kind { get; init; }

    /// <summary>Completed weeks.</summary>
    public string? GestationWeeks { get; init; }

    /// <summary>Yes, No or NotKnown: after a lawful termination of pregnancy.</summary>
    public string? LawfulTermination { get; init; }

    /// <summary>Yes, No or NotKnown: a healthcare professional was present at a stillbirth.</summary>
    public string? ProfessionalPresent { get; init; }
}

/// <summary>When, where and how the child died.</summary>
public sealed record DeathForm
{
    /// <summary>Date of death, year-month-day. Required.</summary>
    public string? DiedOn { get; init; }

    /// <summary>Time of death by the UK clock, 24 hours.</summary>
    public string? DiedAt { get; init; }

    /// <summary>"No" where the time of death is not known.</summary>
    public string? TimeOfDeathKnown { get; init; }

    /// <summary>Place of death, or of the event that led to it.</summary>
    public string? Place { get; init; }

    public string? PlaceDetail { get; init; }

    /// <summary>The council where the child died: its GSS code or its name. Required where the child did not live in England or that is not known.</summary>
    public string? Council { get; init; }

    /// <summary>Unexpected, Expected or NotKnown.</summary>
    public string? Expectedness { get; init; }

    /// <summary>Yes, No, NotKnown or NotApplicable; so are the four that follow.</summary>
    public string? ConfirmedByDesignatedDoctor { get; init; }

    public string? PostMortem { get; init; }

    public string? ReferredToCoroner { get; init; }

    public string? JointAgencyResponse { get; init; }

    /// <summary>Whether the national database should be alerted to a possible national issue.</summary>
    public string? NationalAlert { get; init; }

    /// <summary>What happened, in the notifier's words.</summary>
    public string? Circumstances { get; init; }
}

/// <summary>A parent, a carer, or another person with parental responsibility.</summary>
public sealed record CarerForm
{
    /// <summary>Required.</summary>
    public string? Name { get; init; }

    public string? Relationship { get; init; }

    /// <summary>Date of birth, year-month-day.</summary>
    public string? BornOn { get; init; }

    /// <summary>If different from the child's.</summary>
    public string? Address { get; init; }

    /// <summary>Yes, No or NotKnown.</summary>
    public string? ParentalResponsibility { get; init; }

    /// <summary>Yes, No or NotKnown: looked after the child at the time of death.</summary>
    public string? CarerAtDeath { get; init; }
}

/// <summary>Another child of the household.</summary>
public sealed record HouseholdChildForm
{
    /// <summary>Required.</summary>
    public string? Name { get; init; }

    /// <summary>Date of birth, year-month-day.</summary>
    public string? BornOn { get; init; }

    /// <summary>In words, when the date of birth is not known.</summary>
    public string? Age { get; init; }

    /// <summary>As for the child.</summary>
    public string? Sex { get; init; }
}

/// <summary>Someone who cared for the child: GP, senior clinician, health visitor, school.</summary>
public sealed record ProfessionalForm
{
    /// <summary>Required.</summary>
    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Organisation { get; init; }

    public string? Contact { get; init; }
}
