using System.Text.RegularExpressions;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Notifications.MatchValues;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>Which column of a file fills which of ours, and what stands for a column that a file does not have.</summary>
/// <param name="Columns">Our column and theirs.</param>
/// <param name="NotifierName">Who notifies, where the file does not say so.</param>
/// <param name="NotifierAgency">The organisation they work for.</param>
public sealed partial record ColumnMap(IReadOnlyDictionary<string, string> Columns, string NotifierName, string NotifierAgency)
{
    /// <summary>Other names under which our columns are met, in the folded form.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["surname"] = "family_name",
        ["lastname"] = "family_name",
        ["familyname"] = "family_name",
        ["forename"] = "forenames",
        ["firstname"] = "forenames",
        ["firstnames"] = "forenames",
        ["givennames"] = "forenames",
        ["dateofbirth"] = "born_on",
        ["dob"] = "born_on",
        ["timeofbirth"] = "born_at",
        ["dateofdeath"] = "died_on",
        ["dod"] = "died_on",
        ["timeofdeath"] = "died_at",
        ["gender"] = "sex",
        ["nhsno"] = "nhs_number",
        ["localauthority"] = "council",
        ["la"] = "council",
        ["homeaddress"] = "address",
        ["placeofdeath"] = "place",
        ["gestation"] = "gestation_weeks",
        ["notifier"] = "notifier_name",
        ["agency"] = "notifier_agency",
        ["organisation"] = "notifier_agency",
        ["reference"] = "source_reference",
        ["ref"] = "source_reference",
        ["casereference"] = "source_reference",
        ["casenumber"] = "source_reference",
        ["id"] = "source_reference",
        ["narrative"] = "circumstances",
        ["mother"] = "carer_1_name",
        ["father"] = "carer_2_name",
        ["gp"] = "gp_name",
        ["gppractice"] = "gp_practice",
        ["consultant"] = "clinician_name",
        ["ethniccategory"] = "ethnicity",
        ["dateofpanel"] = "decided_on",
        ["paneldate"] = "decided_on",
        ["datereviewed"] = "decided_on",
        ["dateofdecision"] = "decided_on",
        ["dateclosed"] = "closed_on",
        ["categoryofdeath"] = "category",
        ["modifiability"] = "outcome",
        ["modifiable"] = "outcome",
        ["contributoryfactors"] = "factors",
        ["imddecile"] = "deprivation_decile",
        ["learningpoints"] = "learning",
    };

    /// <summary>Which of our codes stands for a value of one of our coded columns, by <see cref="CodedColumn.KeyOf"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What the names of the columns suggest.</summary>
    public static ColumnMap Suggest(IReadOnlyList<string> header, ImportKind kind)
    {
        var names = kind.Columns().ToDictionary(column => Fold(column.Name), column => column.Name);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var theirs in header)
        {
            var folded = Fold(theirs);
            if ((names.GetValueOrDefault(folded) ?? OtherNames.GetValueOrDefault(folded)) is { } ours && names.ContainsValue(ours))
            {
                columns.TryAdd(ours, theirs);
            }
        }

        return new(columns, "", "");
    }

    /// <summary>What was remembered, as far as this file has the columns.</summary>
    public ColumnMap For(IReadOnlyList<string> header) => this with
    {
        Columns = Columns.Where(pair => header.Contains(pair.Value, StringComparer.OrdinalIgnoreCase)).ToDictionary(),
    };

    /// <summary>Our columns that nothing fills although every line needs them.</summary>
    public IEnumerable<ImportColumn> Missing(ImportKind kind) => kind.Columns().Where(column => column.Required && !Columns.ContainsKey(column.Name)
        && !(column.Name == "notifier_name" && NotifierName.Length > 0) && !(column.Name == "notifier_agency" && NotifierAgency.Length > 0)
        && !(column.Name == "council" && Columns.ContainsKey("postcode"))
        && !(column.Name == "nhs_number" && Columns.ContainsKey("nhs_number_absence")));

    /// <summary>As <see cref="Raw"/>, and where the column holds codes, in ours.</summary>
    public string? Cell(IReadOnlyList<string> header, FileLine line, string column) =>
        Raw(header, line, column) is { } text && CodedColumn.Find(column) is { } coded ? coded.InOurs(text, Values.GetValueOrDefault(column)) : Raw(header, line, column);

    /// <summary>The text of a line in one of our columns, or in a column of the file that is named; null where there is none.</summary>
    public string? Raw(IReadOnlyList<string> header, FileLine line, string column)
    {
        var index = header.ToList().FindIndex(name => string.Equals(name, Columns.GetValueOrDefault(column, column.StartsWith("answers.", StringComparison.Ordinal) ? column : ""), StringComparison.OrdinalIgnoreCase));
        var text = index < 0 ? "" : line.Cells[index].Trim();
        if (Moment().Match(text) is { Success: true } moment)
        {
            text = column.EndsWith("_at", StringComparison.Ordinal) ? moment.Groups["time"].Value : column.EndsWith("_on", StringComparison.Ordinal) ? moment.Groups["date"].Value : text;
        }

        return (text, column) switch
        {
            ({ Length: > 0 }, _) => text,
            (_, "notifier_name") when NotifierName.Length > 0 => NotifierName,
            (_, "notifier_agency") when NotifierAgency.Length > 0 => NotifierAgency,
            _ => null,
        };
    }

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // a cell with date and time can fill a column of each
    [GeneratedRegex(@"\A(?<date>\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})[ T](?<time>\d{1,2}:\d\d)(:\d\d(\.\d+)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
