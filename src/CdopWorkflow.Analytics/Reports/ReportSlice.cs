using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>A way to break a period's reviews down that only reports show.</summary>
/// <param name="Code">Of its table.</param>
/// <param name="Categories">Codes and names, in the order shown.</param>
public sealed record ReportSlice(string Code, string Title, string RowsAre, IReadOnlyList<(string Code, string Name)> Categories)
{
    private const string Unknown = "unknown";

    public static readonly ReportSlice Duration = new("duration", "Time from death to the panel’s decision", "Months", [("0-5", "Under 6"), ("6-11", "6 to 11"), ("12-17", "12 to 17"), ("18", "18 or more")]);

    public static readonly ReportSlice Sex = Of<Sex>("sex", "Reviews by sex", "Sex");

    public static readonly ReportSlice Ethnicity = Of<EthnicGroup>("ethnicity", "Reviews by ethnic group of the child", "Ethnic group");

    public static readonly ReportSlice MotherAge = new("mother-age", "Reviews by age of the mother when the child was born", "Age of the mother",
        [.. Enum.GetValues<MotherAgeBand>().Select(band => (band.ToString(), band.Label()))]);

    public static readonly ReportSlice Sudden = new("sudden", "Reviews by whether the death was sudden and unexpected", "Sudden and unexpected",
        [(nameof(Answer.Yes), "Yes"), (nameof(Answer.No), "No"), (Unknown, "Not known")]);

    public static readonly ReportSlice Place = new("place", "Reviews by place of death", "Place of death", [.. Enum.GetValues<PlaceBand>().Select(band => (band.ToString(), band.Label()))])
    {
        Counted = "Place of death: as it was notified. Hospital includes mental health units, and home foster homes; elsewhere is residential care, a school, a public place, abroad or another place.",
    };

    public static readonly ReportSlice Inquest = new("inquest", "Reviews by whether a coroner investigated", "Inquest",
        [(nameof(Answer.Yes), "Yes"), (nameof(Answer.No), "No"), (Unknown, "Not known")])
    {
        Counted = "Inquest: “Yes” if an inquest or a coroner’s investigation was recorded as something the review waited for, otherwise “No”.",
    };

    public static readonly ReportSlice Deprivation = new("deprivation", "Reviews by deprivation of the neighbourhood", "Fifth of neighbourhoods in England",
        [("1", "Most deprived fifth"), ("2", "Second"), ("3", "Third"), ("4", "Fourth"), ("5", "Least deprived fifth"), (Unknown, "Not known")]);

    /// <summary>What a reader must know of how the categories come about; null where their names say it.</summary>
    public string? Counted { get; private init; }

    public static IReadOnlyList<ReportSlice> All { get; } = [Duration, Sex, Ethnicity, MotherAge, Sudden, Place, Inquest, Deprivation];

    public static string OfMonths(int months) => months switch { < 6 => "0-5", < 12 => "6-11", < 18 => "12-17", _ => "18" };

    public static string OfDecile(int? decile) => decile is >= 1 and <= 10 ? FormattableString.Invariant($"{(decile + 1) / 2}") : Unknown;

    public static string OfAnswer(Answer answer) => answer is Answer.Yes or Answer.No ? answer.ToString() : Unknown;

    /// <summary>False for figures that were taken before facts were broken down so.</summary>
    public bool IsIn(IReadOnlyList<SliceGroup> groups) => groups.Count == 0 || groups.Any(group => group.Slice == Code);

    /// <summary>The table of this slice, which says how its categories come about.</summary>
    public FigureTable Explain(FigureTable table) => Counted is null ? table : table with { Method = [.. table.Method, Counted] };

    public string NameOf(string code) => Categories.FirstOrDefault(category => category.Code == code).Name ?? code;

    private static ReportSlice Of<TCode>(string code, string title, string rowsAre)
        where TCode : struct, Enum => new(code, title, rowsAre, [.. Enum.GetValues<TCode>().Select(value => (value.ToString(), Choices.Name(value)))]);
}
