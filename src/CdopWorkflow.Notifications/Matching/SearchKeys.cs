using System.Globalization;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Matching;

/// <summary>The blind indexes of one fact alone; null where there is none. What is looked for gets its key as what is stored did.</summary>
public static class SearchKeys
{
    public static string? NhsNumber(string digits, Sealer sealer) => Of("nhs number", digits, sealer);

    /// <param name="family">As <see cref="SearchedName.Family"/> writes it.</param>
    /// <param name="sealer">Makes the key.</param>
    public static string? FamilyName(string family, Sealer sealer) => Of("family name", family, sealer);

    public static string? FamilySound(string family, Sealer sealer) => Of("family sound", Soundex.Code(family), sealer);

    /// <param name="forename">As <see cref="SearchedName.Forename"/> writes it.</param>
    /// <param name="sealer">Makes the key.</param>
    public static string? Forename(string forename, Sealer sealer) => Of("forename", forename, sealer);

    public static string? Birth(DateOnly day, Sealer sealer) => Of("birth", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), sealer);

    private static string? Of(string kind, string value, Sealer sealer) => value.Length > 0 ? sealer.BlindIndex(kind, value) : null;
}
