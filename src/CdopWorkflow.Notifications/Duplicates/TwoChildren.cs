namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// Whether two children of one family are not excluded. Twins share family name, birth, address and often the day of death, so that
/// points alone would call them one child; siblings who die together share all but the birth. The same NHS number on both says one
/// child, unless it stands beside two forenames, sexes or orders of one birth.
/// </summary>
internal static class TwoChildren
{
    /// <param name="score">The comparison.</param>
    /// <param name="oneName">Both forenames are one name.</param>
    /// <param name="several">One of the notifications says that the child was one of several.</param>
    /// <param name="alone">One of them says that the child was born alone, and none that there were several.</param>
    public static bool AreNotExcluded(DuplicateScore score, bool oneName, bool several, bool alone) => score[DuplicateField.NhsNumber] == Agreement.Agrees
        ? OneNumberForTwins(score, oneName) || (several && NothingTellsOne(score, oneName))
        : SomethingTellsApart(score, oneName && !(several && score[DuplicateField.Forenames] == Agreement.Close)) || (!alone && NothingTellsOne(score, oneName));

    /// <summary>Same family, same birth (twins may be born either side of midnight), no different address.</summary>
    public static bool OfOneBirth(DuplicateScore score) =>
        score[DuplicateField.FamilyName] is Agreement.Agrees or Agreement.Close
        && score[DuplicateField.DateOfBirth] is Agreement.Agrees or Agreement.Close
        && score[DuplicateField.Postcode] != Agreement.Disagrees;

    /// <summary>Of one birth, and the address or the death says so as well: a frequent name and a birthday in common do not.</summary>
    public static bool AreTwins(DuplicateScore score) => OfOneBirth(score)
        && (score[DuplicateField.Postcode] is Agreement.Agrees or Agreement.Close || score[DuplicateField.DateOfDeath] is Agreement.Agrees or Agreement.Close);

    /// <summary>Numbers of twins are given together and written down together, beside the mother's: one twin's, or hers, is found on both forms.</summary>
    private static bool OneNumberForTwins(DuplicateScore score, bool oneName) => OfOneBirth(score)
        && (score[DuplicateField.BirthOrder] == Agreement.Disagrees || score[DuplicateField.Forenames] == Agreement.Disagrees || (score[DuplicateField.Sex] == Agreement.Disagrees && !oneName));

    private static bool SomethingTellsApart(DuplicateScore score, bool oneName)
    {
        // no twin bears the other's forename: where it is written alike at one address, the other number is somebody else's (the mother's, mostly)
        var sameAddress = score[DuplicateField.Postcode] is Agreement.Agrees or Agreement.Close;
        var sameForename = oneName && score[DuplicateField.Forenames] == Agreement.Agrees && sameAddress;
        return score[DuplicateField.BirthOrder] == Agreement.Disagrees
            || score[DuplicateField.Sex] == Agreement.Disagrees
            || score[DuplicateField.Forenames] == Agreement.Disagrees
            || (score[DuplicateField.Forenames] == Agreement.Close && !oneName)
            || (score[DuplicateField.NhsNumber] == Agreement.Disagrees && !sameForename && !SameTimes(score))
            || score[DuplicateField.DateOfDeath] == Agreement.Disagrees
            || (score[DuplicateField.DateOfBirth] == Agreement.Disagrees && !(oneName && sameAddress));
    }

    private static bool NothingTellsOne(DuplicateScore score, bool oneName) => !oneName && score[DuplicateField.BirthOrder] != Agreement.Agrees && !SameTimes(score);

    /// <summary>Twins are hardly ever born in one minute and dead in one minute as well.</summary>
    private static bool SameTimes(DuplicateScore score) => score[DuplicateField.TimeOfBirth] == Agreement.Agrees && score[DuplicateField.TimeOfDeath] == Agreement.Agrees;
}
