using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Notifications.MatchValues;

/// <summary>One of our codes.</summary>
/// <param name="Code">As the reader of a line takes it.</param>
/// <param name="Label">Its words.</param>
/// <param name="Also">Another code for the same: the number of the national form, the code of the NHS.</param>
internal sealed record CodedValue(string Code, string Label, string Also = "");

/// <summary>One of our columns that holds codes. What we do not recognise is matched by a person, value by value.</summary>
/// <param name="Name">Of the column.</param>
/// <param name="Asks">What it holds, in words.</param>
/// <param name="Values">What can stand in it.</param>
/// <param name="Several">Whether a cell can hold several.</param>
internal sealed record CodedColumn(string Name, string Asks, IReadOnlyList<CodedValue> Values, bool Several = false)
{
    /// <summary>In a column of factors: there were none, or this value is no factor.</summary>
    public const string None = "None";

    private static readonly char[] Separators = [';', '|', '\r', '\n'];

    private static readonly CodedValue[] Factors =
    [
        new(None, "None, or not a factor: leave it out", "none identified"),
        .. FactorCatalogue.Shipped.All.OrderBy(factor => factor.Name, StringComparer.OrdinalIgnoreCase).Select(factor => new CodedValue(factor.Code, factor.Name)),
    ];

    public static IReadOnlyList<CodedColumn> All { get; } =
    [
        new("sex", "Sex", [.. Enum.GetValues<Sex>().Select(sex => new CodedValue(sex.ToString(), sex.Label(), sex.NhsCode()))]),
        new("ethnicity", "Ethnicity", [.. EthnicCategories.All.Select(category => new CodedValue(category.Code, category.Label))]),
        new("place", "Place of death", [.. Enum.GetValues<PlaceOfDeath>().Select(place => new CodedValue(place.ToString(), place.Label()))]),
        new("expectedness", "Whether the death was expected", [.. Enum.GetValues<Expectedness>().Select(expected => new CodedValue(expected.ToString(), expected.Label()))]),
        new("category", "Category of death", [.. Enum.GetValues<DeathCategory>().Select(category => new CodedValue(category.ToString(), category.Label(), $"{category.Number()}"))], Several: true),
        new("outcome", "Conclusion about modifiable factors", [.. Enum.GetValues<ModifiableOutcome>().Select(outcome => new CodedValue(outcome.ToString(), outcome.Label()))]),
        new("factors", "Factors that may have contributed", Factors, Several: true),
        new("modifiable_factors", "Modifiable factors", Factors, Several: true),
        new("other_factors", "Factors unlikely to have contributed", Factors, Several: true),
    ];

    public static CodedColumn? Find(string name) => All.FirstOrDefault(column => column.Name == name);

    public static string[] Split(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>How a value is remembered: case and spaces do not make it another one, a star does.</summary>
    public static string KeyOf(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>What stands in a cell, one by one.</summary>
    public IReadOnlyList<string> Parts(string text) => Several ? Split(text) : [text.Trim()];

    /// <summary>Our code for a value that is one of our codes or words; null where it is neither.</summary>
    public string? Recognise(string value)
    {
        var key = KeyOf(value);
        return Values.FirstOrDefault(known => KeyOf(known.Code) == key || KeyOf(known.Label) == key || (known.Also.Length > 0 && known.Also.Equals(key, StringComparison.OrdinalIgnoreCase)))?.Code;
    }

    /// <summary>The cell in our codes, as far as we know them or somebody matched them.</summary>
    public string InOurs(string text, IReadOnlyDictionary<string, string>? matched) =>
        string.Join(';', Parts(text).Select(part => Recognise(part) ?? matched?.GetValueOrDefault(KeyOf(part)) ?? part));
}
