namespace CdopWorkflow.Analytics.Cube;

/// <summary>What facts are counted by. The names are in databases: never rename one, and build the cube anew after adding one.</summary>
public static class CubeDimension
{
    /// <summary>Reviews by quarter of the decision, each once.</summary>
    public const string All = "all";
    public const string Age = "age";
    public const string Category = "category";
    public const string CategoryAndAge = "category-age";
    public const string Sex = "sex";
    public const string Ethnicity = "ethnicity";
    public const string MotherEthnicity = "mother-ethnicity";
    public const string MotherAge = "mother-age";
    public const string Decile = "decile";
    public const string Council = "council";
    public const string Panel = "panel";
    public const string Region = "region";

    /// <summary>Panel and council together: what a region is compared and protected by.</summary>
    public const string PanelAndCouncil = "panel-council";

    /// <summary>Whole months from death to decision.</summary>
    public const string Months = "months";

    /// <summary>The same without the days under a hold.</summary>
    public const string NetMonths = "net-months";

    /// <summary>Days to the decision, whatever the outcome; each review counts once, under <see cref="Unknown"/> where its days were not kept.</summary>
    public const string GrossDays = "gross-days";

    /// <summary>The same without the days under a hold.</summary>
    public const string NetDays = "net-days";

    /// <summary>Lines of the table of factors that were found modifiable, each once a review however many factors stand for it.</summary>
    public const string ModifiableLine = "modifiable-line";

    /// <summary>The same for factors that were present, modifiable or not.</summary>
    public const string PresentLine = "present-line";

    /// <summary>Factors of which the panel said that it is not known whether they were present.</summary>
    public const string FactorNotKnown = "factor-not-known";

    /// <summary>Council and field that is not known.</summary>
    public const string NotKnown = "not-known";

    /// <summary>Reviewed deaths by quarter of death.</summary>
    public const string Died = "died";
    public const string DiedDecile = "died-decile";

    /// <summary>The same for children under one.</summary>
    public const string InfantDied = "infant-died";
    public const string InfantDiedDecile = "infant-died-decile";
    public const string InfantDiedEthnicity = "infant-died-ethnicity";
    public const string InfantDiedMother = "infant-died-mother";
    public const string InfantDiedMotherAge = "infant-died-mother-age";
    public const string InfantDiedSex = "infant-died-sex";

    /// <summary>Deaths that came under review, by month of death and age, whether or not a panel has decided.</summary>
    public const string Recorded = "recorded";

    /// <summary>
    /// Factors that a rapid response looked for, by month of death: code and answer, with the age band where others have the outcome.
    /// Provisional, and so for the page about them alone.
    /// </summary>
    public const string SuspectedFactor = "suspected-factor";

    /// <summary>The deaths of these, each once among those looked at and once among those where something is suspected.</summary>
    public const string SuspectedDeath = "suspected-death";

    /// <summary>Stands for a value that is not known and has no name of its own.</summary>
    public const string Unknown = "-";

    /// <summary>All that facts are counted by, but for what is provisional.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        All, Age, Category, CategoryAndAge, Sex, Ethnicity, MotherEthnicity, MotherAge, Decile, Council, Panel, Region, PanelAndCouncil, Months, NetMonths, GrossDays, NetDays, ModifiableLine, PresentLine, FactorNotKnown, NotKnown,
        Died, DiedDecile, InfantDied, InfantDiedDecile, InfantDiedEthnicity, InfantDiedMother, InfantDiedMotherAge, InfantDiedSex, Recorded,
    ];
}
