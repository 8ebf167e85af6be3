using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts.Identified;

/// <summary>What a notifier said about a death: the items of the national notification form.</summary>
public sealed record NotificationContent
{
    public required Child Child { get; init; }

    public required DeathEvent Death { get; init; }

    public required Notifier Notifier { get; init; }

    /// <summary>Parents, carers and everyone with parental responsibility.</summary>
    public IReadOnlyList<Carer> Carers { get; init; } = [];

    /// <summary>Other children in the household, affected or at risk.</summary>
    public IReadOnlyList<HouseholdChild> HouseholdChildren { get; init; } = [];

    /// <summary>Everyone who cared for the child before and after death: who is asked for returns.</summary>
    public IReadOnlyList<Professional> Professionals { get; init; } = [];
}

/// <summary>The child who died.</summary>
public sealed record Child
{
    public required string FamilyName { get; init; }

    public string Forenames { get; init; } = "";

    public Sex Sex { get; init; } = Sex.NotKnown;

    public required DateOnly BornOn { get; init; }

    public TimeOnly? BornAt { get; init; }

    /// <summary>1 for the first-born of twins or triplets, 0 for a child born alone; null when nobody said.</summary>
    public int? BirthOrder { get; init; }

    /// <summary>Ten digits; null when absent, with the reason beside it.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>Why there is no NHS number.</summary>
    public string? NhsNumberAbsence { get; init; }

    /// <summary>Code of the NHS list of ethnic categories; 99 for not known.</summary>
    public string Ethnicity { get; init; } = "99";

    public string Address { get; init; } = "";

    public string Postcode { get; init; } = "";

    /// <summary>GSS code of the upper-tier authority where the child normally lived.</summary>
    public required string Council { get; init; }
}

/// <summary>How, when and where the child died.</summary>
public sealed record DeathEvent
{
    public required DateOnly DiedOn { get; init; }

    public TimeOnly? DiedAt { get; init; }

    /// <summary>Of death, or of the event that led to it.</summary>
    public PlaceOfDeath Place { get; init; } = PlaceOfDeath.NotKnown;

    /// <summary>The place in words: which hospital, which road.</summary>
    public string PlaceDetail { get; init; } = "";

    /// <summary>Not known is treated as unexpected until evidence says otherwise.</summary>
    public Expectedness Expectedness { get; init; } = Expectedness.NotKnown;

    public Answer ConfirmedByDesignatedDoctor { get; init; } = Answer.NotAnswered;

    public Answer PostMortem { get; init; } = Answer.NotAnswered;

    public Answer ReferredToCoroner { get; init; } = Answer.NotAnswered;

    public Answer JointAgencyResponse { get; init; } = Answer.NotAnswered;

    /// <summary>Whether the national database should be alerted to a possible national issue.</summary>
    public Answer NationalAlert { get; init; } = Answer.NotAnswered;

    public string Circumstances { get; init; } = "";
}

/// <summary>Who notified.</summary>
public sealed record Notifier
{
    public required string Name { get; init; }

    public required string Agency { get; init; }

    public string Role { get; init; } = "";

    public string Contact { get; init; } = "";
}

/// <summary>A parent, a carer, or another person with parental responsibility.</summary>
public sealed record Carer
{
    public required string Name { get; init; }

    public string Relationship { get; init; } = "";

    public DateOnly? BornOn { get; init; }

    /// <summary>If different from the child's.</summary>
    public string Address { get; init; } = "";

    public Answer ParentalResponsibility { get; init; } = Answer.NotAnswered;

    public Answer CarerAtDeath { get; init; } = Answer.NotAnswered;
}

/// <summary>Another child of the household.</summary>
public sealed record HouseholdChild
{
    public required string Name { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>In words, when the date of birth is not known.</summary>
    public string Age { get; init; } = "";

    public Sex Sex { get; init; } = Sex.NotKnown;
}

/// <summary>Someone who cared for the child.</summary>
public sealed record Professional
{
    public required string Name { get; init; }

    public string Role { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Contact { get; init; } = "";
}
