namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// What a figure counts, whichever table prints it: "area=Blackpool|year=2024". Two tables of a release that print the same
/// figure give it the same key, which is how they are protected together.
/// </summary>
public readonly record struct CellKey(string Text)
{
    /// <summary>Dimensions at their total are left out, the rest stand in ordinal order.</summary>
    public static CellKey Of(IEnumerable<KeyValuePair<string, string>> codes) =>
        new(string.Join('|', codes
            .Where(code => !FrequencyTable.IsTotal(code.Value))
            .OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => $"{Escaped(code.Key)}={Escaped(code.Value)}")));

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal);

    public override string ToString() => Text;
}
