using System.Text.RegularExpressions;

namespace CdopWorkflow.Platform.Postcodes;

/// <summary>A full UK postcode as people type it.</summary>
public static partial class FullPostcode
{
    /// <summary>What to say of one that is none.</summary>
    public const string Sentence = "Enter a full UK postcode, like ZZ99 1AA";

    /// <param name="text">With spaces and capitals anywhere.</param>
    /// <param name="spaced">“ZZ99 1AA”; what is no postcode as near to it as it comes, and empty where nothing was typed.</param>
    /// <returns>False where something was typed that is no full postcode.</returns>
    public static bool TryRead(string? text, out string spaced)
    {
        var compact = string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        spaced = compact.Length > 3 ? $"{compact[..^3]} {compact[^3..]}" : compact;
        return compact.Length == 0 || Shape().IsMatch(spaced);
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$")]
    private static partial Regex Shape();
}
