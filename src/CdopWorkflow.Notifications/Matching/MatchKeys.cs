using System.Globalization;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>
/// Blind indexes by which notifications that may be about one child find each other without being opened. Two that share none
/// are never compared, so each key tolerates what another is strict about: a missing number, a misspelt name, a wrong date.
/// </summary>
public sealed record MatchKeys
{
    public string? NhsNumber { get; init; }

    public string? NameAndDeath { get; init; }

    public string? NameAndBirth { get; init; }

    public string? BirthAndPostcode { get; init; }

    public required string BirthAndDeath { get; init; }

    public static MatchKeys Of(NotificationContent content, Sealer sealer)
    {
        var (child, sound) = (content.Child, SoundOf(content.Child.FamilyName));
        var (born, died) = (Day(child.BornOn), Day(content.Death.DiedOn));
        return new MatchKeys
        {
            NhsNumber = child.NhsNumber is { } number ? Key("nhs number", number) : null,
            NameAndDeath = sound.Length > 0 ? Key("name and death", sound, died) : null,
            NameAndBirth = sound.Length > 0 ? Key("name and birth", sound, born) : null,
            BirthAndPostcode = child.Postcode.Length > 0 ? Key("birth and postcode", born, child.Postcode) : null,
            BirthAndDeath = Key("birth and death", born, died),
        };

        string Key(string kind, params string[] values) => sealer.BlindIndex(kind, string.Join('\n', values));
    }

    public bool Meets(MatchKeys other) =>
        Same(NhsNumber, other.NhsNumber)
        || Same(NameAndDeath, other.NameAndDeath)
        || Same(NameAndBirth, other.NameAndBirth)
        || Same(BirthAndPostcode, other.BirthAndPostcode)
        || Same(BirthAndDeath, other.BirthAndDeath);

    /// <summary>Two blanks are not the same.</summary>
    private static bool Same(string? one, string? other) => one is not null && one == other;

    /// <summary>A name that only holds a place ("Unknown", "Baby") has no sound: it would bring strangers together.</summary>
    private static string SoundOf(string familyName) => Soundex.Code(string.Concat(NameWords.Of(familyName)));

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
