using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CdopWorkflow.Platform.NhsNumbers;

/// <summary>
/// A valid NHS number: ten digits, the last of which is the modulus 11 check digit. <see cref="ToString"/> does not show
/// it, so that one that slips into a log or an exception says nothing; pages use <see cref="Display"/>.
/// </summary>
public sealed record NhsNumber
{
    /// <summary>How many numbers <see cref="Synthetic"/> can give.</summary>
    public const int SyntheticCount = 99_999 * 9;

    private NhsNumber(string digits) => Digits = digits;

    /// <summary>Ten digits without spaces: the form that is stored and compared.</summary>
    public string Digits { get; }

    /// <summary>The form people read: 999 100 1379.</summary>
    public string Display => $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";

    /// <summary>Reads a number as people type it, with spaces or hyphens anywhere; the error is in words for the form.</summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out NhsNumber? number,
        [NotNullWhen(false)] out string? error)
    {
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\u2013')));
        error = Error(digits);
        number = error is null ? new NhsNumber(digits) : null;
        return number is not null;
    }

    /// <summary>
    /// The n-th of the valid numbers that belong to nobody (the range from 999 000 0000), for tests and demonstrations:
    /// the same n gives the same number, different n different numbers. n runs from 0 to <see cref="SyntheticCount"/> - 1.
    /// </summary>
    public static NhsNumber Synthetic(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(n, SyntheticCount);
        // Of ten numbers that differ in the ninth digit alone at most one has no check digit, so nine can be relied on.
        var candidates = Enumerable.Range(0, 10)
            .Select(ninth => string.Create(CultureInfo.InvariantCulture, $"999{n / 9:00000}{ninth}"))
            .Where(nine => CheckDigit(nine) is not null);
        var digits = candidates.ElementAt(n % 9);
        return new NhsNumber(digits + CheckDigit(digits));
    }

    public override string ToString() => "(NHS number)";

    private static string? Error(string digits) => digits switch
    {
        "" => "Enter an NHS number, or say why there is none",
        _ when !digits.All(char.IsAsciiDigit) => "NHS number must only include numbers",
        { Length: not 10 } => "NHS number must be 10 digits",
        // All ten pass the check digit; somebody typed them to get past the question.
        _ when digits.All(digit => digit == digits[0]) => "NHS number must not be one digit repeated",
        _ when CheckDigit(digits[..9]) != digits[9] - '0' => "NHS number is not valid. Check each digit against the record",
        _ => null,
    };

    /// <summary>The tenth digit of nine, or null where the remainder leaves none (a check digit of 10 is never issued).</summary>
    private static int? CheckDigit(string nine)
    {
        var sum = nine.Select((digit, index) => (digit - '0') * (10 - index)).Sum();
        return (11 - (sum % 11)) switch
        {
            11 => 0,
            10 => null,
            var digit => digit,
        };
    }
}
