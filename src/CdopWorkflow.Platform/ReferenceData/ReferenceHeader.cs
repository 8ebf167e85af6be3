using System.Globalization;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>Whose table it is and as of when: the first lines of a file that was brought.</summary>
/// <param name="Source">Who published it, and what it is called there.</param>
/// <param name="AsAt">The day it describes; null where nobody said.</param>
/// <param name="BroughtBy">Who brought it.</param>
/// <param name="BroughtAt">When.</param>
public sealed record ReferenceHeader(string Source, DateOnly? AsAt, string BroughtBy, DateTimeOffset? BroughtAt)
{
    private const string First = "# source: ";
    private const string Second = "# as at: ";
    private const string Third = "# brought by: ";
    private const string Fourth = "# brought at: ";

    /// <summary>How many lines it takes: they are not counted in messages.</summary>
    public const int Lines = 4;

    public static readonly ReferenceHeader Shipped = new("Shipped with the program", null, "", null);

    /// <summary>A file that somebody put there by hand.</summary>
    public static readonly ReferenceHeader Unknown = new("Put in the data folder by hand", null, "", null);

    public string Text => $"""
        {First}{OneLine(Source)}
        {Second}{AsAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}
        {Third}{OneLine(BroughtBy)}
        {Fourth}{BroughtAt?.ToString("O", CultureInfo.InvariantCulture)}

        """.ReplaceLineEndings("\n");

    /// <summary>Reads it from the beginning of a file; null where there is none, and the file is then to be read from its beginning.</summary>
    public static ReferenceHeader? Read(TextReader text) =>
        After(text.ReadLine(), First) is { } source && After(text.ReadLine(), Second) is { } asAt && After(text.ReadLine(), Third) is { } by && After(text.ReadLine(), Fourth) is { } at
            ? new ReferenceHeader(
                source, DateOnly.TryParseExact(asAt, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, by,
                DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null)
            : null;

    private static string? After(string? line, string beginning) => line is not null && line.StartsWith(beginning, StringComparison.Ordinal) ? line[beginning.Length..] : null;

    private static string OneLine(string words) => string.Concat(words.Select(character => char.IsControl(character) ? ' ' : character));
}
