namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The themes that figures and alerts are about. A theme is not a factor: "unsafe sleep" is several. The codes are in
/// settings and in events: never change one.
/// </summary>
public static class Themes
{
    public static Theme UnsafeSleep { get; } = Any(
        "unsafe-sleep", "Unsafe sleeping environment",
        "CO_SLEEPING_BED", "CO_SLEEPING_SOFA", "NON_SUPINE_POSITION", "UNSAFE_SLEEP_SURFACE", "OVERHEATING");

    public static Theme CoSleeping { get; } = Any("co-sleeping", "Bed or sofa sharing", "CO_SLEEPING_BED", "CO_SLEEPING_SOFA");

    /// <summary>
    /// As in national research on sudden infant death: on a sofa, or an adult who smoked or had taken alcohol or drugs,
    /// or an infant under three months born early or small. An age that is only known to a band is no evidence.
    /// </summary>
    public static Theme HazardousCoSleeping { get; } = CoSleeping with
    {
        Code = "hazardous-co-sleeping",
        Name = "Hazardous bed or sofa sharing",
        And = facts =>
            facts.Factors.Overlaps(["CO_SLEEPING_SOFA", "SMOKING_HOUSEHOLD", "SMOKING_PREGNANCY", "SUBSTANCE_MISUSE"])
            || (facts.UnderThreeMonths == Answer.Yes && facts.Factors.Overlaps(["PREMATURITY", "LOW_BIRTHWEIGHT"])),
    };

    public static Theme Smoking { get; } = Any("smoking", "Smoking in pregnancy or the household", "SMOKING_PREGNANCY", "SMOKING_HOUSEHOLD");

    public static Theme Overcrowding { get; } = Any("overcrowding", "Overcrowding", "OVERCROWDING");

    public static IReadOnlyList<Theme> All { get; } =
    [
        UnsafeSleep,
        CoSleeping,
        HazardousCoSleeping,
        Smoking,
        Overcrowding,
        Any("housing", "Housing", "OVERCROWDING", "POOR_HOUSING", "TEMPORARY_ACCOMMODATION"),
        Any("late-booking", "Late or poor access to antenatal care", "LATE_BOOKING"),
        Any("preterm-or-small", "Preterm birth or low birthweight", "PREMATURITY", "LOW_BIRTHWEIGHT"),
        Any("substance-use", "Alcohol, drugs or medication", "SUBSTANCE_MISUSE", "ALCOHOL_PREGNANCY"),
        Any("domestic-abuse", "Domestic violence or abuse", "DOMESTIC_VIOLENCE"),
        Any("parental-mental-health", "Mental ill health of an adult", "PARENT_MENTAL_ILLNESS"),
        Any("maternal-weight", "Maternal weight and nutrition", "MATERNAL_OBESITY", "MATERNAL_UNDERWEIGHT", "MATERNAL_NUTRITION"),
        Any("information-sharing", "Information sharing between services", "INFO_SHARING_FAILURE", "ED_FLAG_MISSING", "REFERRAL_ASSESSMENT_GAP"),
        Any("interpreting", "Language and interpreting", "INTERPRETING_GAP", "ISOLATION_LANGUAGE"),
        Any("safer-sleep-advice", "Safer sleep advice", "SAFER_SLEEP_ADVICE_GAP", "LOW_SAFER_SLEEP_AWARENESS"),
    ];

    /// <summary>The theme of a code, or null where there is none.</summary>
    public static Theme? Find(string code) => All.FirstOrDefault(theme => theme.Code == code);

    /// <summary>Every theme that holds for a review.</summary>
    public static IEnumerable<Theme> Of(ThemeFacts facts) => All.Where(theme => theme.Matches(facts));

    private static Theme Any(string code, string name, params string[] factors) => new(code, name, factors.ToHashSet());
}
