using System.Globalization;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>A number as people print it: "74.0%", "9,537", "about 3000", "17 (24.30". The text is kept as well.</summary>
/// <param name="Decimals">Places after the point: to how many the source rounded.</param>
/// <param name="Odd">Readable, but with a slip: a bracket that is never closed.</param>
public sealed partial record PrintedNumber(decimal Value, int Decimals, bool Odd = false)
{
    /// <summary>Null where the text is no number, such as "n/a", "two thirds" or "6 to 12".</summary>
    public static PrintedNumber? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (CountAndPercent().Match(trimmed) is { Success: true } both)
        {
            return Of(both.Groups["percent"].Value) is { } percent ? percent with { Odd = both.Groups["closed"].Length == 0 } : null;
        }

        return Number().Match(trimmed) is { Success: true } match ? Of(match.Groups["number"].Value) : null;
    }

    public static decimal? ValueOf(string? text) => Parse(text)?.Value;

    /// <summary>With so many places, half away from zero.</summary>
    public static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static PrintedNumber? Of(string digits)
    {
        var plain = digits.Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new PrintedNumber(value, point < 0 ? 0 : plain.Length - point - 1)
            : null;
    }

    [GeneratedRegex(@"^\d+ \((?<percent>\d+(\.\d+)?)%?(?<closed>\)?)$")]
    private static partial Regex CountAndPercent();

    [GeneratedRegex(@"^(about |approximately |around |over )?(?<number>[+\-\u2212]?\d[\d,]*(\.\d+)?)\s*%?( \(.*\)| points?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
