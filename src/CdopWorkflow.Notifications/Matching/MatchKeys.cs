using System.Globalization;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>
/// Blind indexes by which notifications that may be about one child find each other without being opened. Two that share none
/// are never compared, so each key tolerates what another is strict about: a missing number, a misspelt name, a wrong date.
/// </summary>
public sealed record MatchKeys
{
    /// <summary>Raised whenever the keys are made in another way: those of before are made again (<see cref="RenewMatchKeys"/>).</summary>
    public const int CurrentVersion = 2;

    public string? NhsNumber { get; init; }

    public string? NameAndDeath { get; init; }

    public string? NameAndBirth { get; init; }

    public string? BirthAndPostcode { get; init; }

    public required string BirthAndDeath { get; init; }

    public string? DeathAndPostcode { get; init; }

    /// <summary>Finds a child whose family name was put where forenames belong, or is the other parent's.</summary>
    public string? ForenameAndDeath { get; init; }

    /// <summary>Only counted, and looked for by coordinators: so many children share it that it brings nobody together.</summary>
    public string? FamilyName { get; init; }

    /// <summary>The first, in full: "Bill" is William's. Counted and looked for, too.</summary>
    public string? Forename { get; init; }

    /// <summary>The sound of the family name, which coordinators look for.</summary>
    public string? FamilySound { get; init; }

    /// <summary>The day of birth, which coordinators look for.</summary>
    public string? Birth { get; init; }

    /// <summary>As which of the ways of making them these were made.</summary>
    public int Version { get; init; }

    public static MatchKeys Of(NotificationContent content, Sealer sealer) => Of(content.Child, content.Death.DiedOn, sealer);

    public static MatchKeys Of(Child child, DateOnly diedOn, Sealer sealer)
    {
        var (born, died) = (Day(child.BornOn), Day(diedOn));
        var (family, forename) = (SearchedName.Family(child.FamilyName), SearchedName.Forename(child.Forenames, child.FamilyName));
        var sound = Soundex.Code(family);
        return new MatchKeys
        {
            NhsNumber = child.NhsNumber is { } number ? Key("nhs number", number) : null,
            NameAndDeath = sound.Length > 0 ? Key("name and death", sound, died) : null,
            NameAndBirth = sound.Length > 0 ? Key("name and birth", sound, born) : null,
            BirthAndPostcode = child.Postcode.Length > 0 ? Key("birth and postcode", born, child.Postcode) : null,
            BirthAndDeath = Key("birth and death", born, died),
            DeathAndPostcode = child.Postcode.Length > 0 ? Key("death and postcode", died, child.Postcode) : null,
            ForenameAndDeath = forename.Length > 0 ? Key("forename and death", forename, died) : null,
            FamilyName = SearchKeys.FamilyName(family, sealer),
            Forename = SearchKeys.Forename(forename, sealer),
            FamilySound = SearchKeys.FamilySound(family, sealer),
            Birth = SearchKeys.Birth(child.BornOn, sealer),
            Version = CurrentVersion,
        };

        string Key(string kind, params string[] values) => sealer.BlindIndex(kind, string.Join('\n', values));
    }

    public bool Meets(MatchKeys other) =>
        Same(NhsNumber, other.NhsNumber)
        || Same(NameAndDeath, other.NameAndDeath)
        || Same(NameAndBirth, other.NameAndBirth)
        || Same(BirthAndPostcode, other.BirthAndPostcode)
        || Same(BirthAndDeath, other.BirthAndDeath)
        || Same(DeathAndPostcode, other.DeathAndPostcode)
        || Same(ForenameAndDeath, other.ForenameAndDeath);

    /// <summary>Each is an index: what is looked for is found by one of them.</summary>
    internal static void Map<TRow>(OwnedNavigationBuilder<TRow, MatchKeys> match)
        where TRow : class
    {
        match.Property(keys => keys.NhsNumber).HasMaxLength(64);
        match.Property(keys => keys.NameAndDeath).HasMaxLength(64);
        match.Property(keys => keys.NameAndBirth).HasMaxLength(64);
        match.Property(keys => keys.BirthAndPostcode).HasMaxLength(64);
        match.Property(keys => keys.BirthAndDeath).HasMaxLength(64);
        match.Property(keys => keys.DeathAndPostcode).HasMaxLength(64);
        match.Property(keys => keys.ForenameAndDeath).HasMaxLength(64);
        match.Property(keys => keys.FamilyName).HasMaxLength(64);
        match.Property(keys => keys.Forename).HasMaxLength(64);
        match.Property(keys => keys.FamilySound).HasMaxLength(64);
        match.Property(keys => keys.Birth).HasMaxLength(64);
        match.HasIndex(keys => keys.DeathAndPostcode);
        match.HasIndex(keys => keys.ForenameAndDeath);
        match.HasIndex(keys => keys.FamilyName);
        match.HasIndex(keys => keys.Forename);
        match.HasIndex(keys => keys.FamilySound);
        match.HasIndex(keys => keys.Birth);
        match.HasIndex(keys => keys.Version);
        match.HasIndex(keys => keys.NhsNumber);
        match.HasIndex(keys => keys.NameAndDeath);
        match.HasIndex(keys => keys.NameAndBirth);
        match.HasIndex(keys => keys.BirthAndPostcode);
        match.HasIndex(keys => keys.BirthAndDeath);
    }

    /// <summary>Two blanks are not the same.</summary>
    private static bool Same(string? one, string? other) => one is not null && one == other;

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
