namespace CdopWorkflow.Notifications.Search;

/// <summary>What a coordinator looks for. All that is given must fit.</summary>
public sealed record SearchFor
{
    /// <summary>Of a case or a notification; empty where it is not known, as the others.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Ten digits.</summary>
    public string NhsNumber { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string Forename { get; init; } = "";

    public DateOnly? Born { get; init; }

    public DateOnly? Died { get; init; }

    /// <summary>Whether nothing of the child is looked for.</summary>
    public bool IsReferenceAlone => this == new SearchFor { Reference = Reference };

    public bool IsEmpty => this == new SearchFor();

    /// <summary>By which kinds of facts, never which: the audit keeps it.</summary>
    public string Kinds => string.Join(", ", KindsGiven());

    private IEnumerable<string> KindsGiven()
    {
        (string Kind, bool Given)[] all =
        [
            ("reference", Reference.Length > 0),
            ("NHS number", NhsNumber.Length > 0),
            ("family name", FamilyName.Length > 0),
            ("forename", Forename.Length > 0),
            ("date of birth", Born is not null),
            ("date of death", Died is not null),
        ];
        return all.Where(one => one.Given).Select(one => one.Kind);
    }
}
