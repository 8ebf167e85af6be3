using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.Host.Demo;

/// <summary>
/// Five years of invented deaths in three panels, in the proportions that national reports give: almost two in three under one
/// year, about four in ten neonatal events, a quarter to two fifths with modifiable factors, one in twelve sudden and unexplained.
/// In one panel sharing a bed or sofa has risen in the last twelve months. The same day gives the same region.
/// </summary>
public sealed class SyntheticRegion(DateTimeOffset now)
{
    public const int Years = 5;

    /// <summary>The panel in which unsafe sleep has risen.</summary>
    public const string PanelWithTheRise = "PAN-LANCASHIRE";

    private static readonly DemoPanel[] Panels =
    [
        new(PanelWithTheRise, 74, [("E06000008", 10), ("E06000009", 9), ("E10000017", 55)]),
        new("BOLTON-SALFORD-WIGAN", 58, [("E08000001", 22), ("E08000006", 19), ("E08000010", 17)]),
        new("STOCKPORT-TAMESIDE-TRAFFORD", 45, [("E08000007", 17), ("E08000008", 16), ("E08000009", 12)]),
    ];

    private readonly Random random = new(2026);
    private int children;

    public static IReadOnlyList<string> PanelCodes => [.. Panels.Select(panel => panel.Code)];

    /// <summary>About how many children of each council die in a year.</summary>
    public static IEnumerable<(string Council, int DeathsAYear)> Councils => Panels.SelectMany(panel => panel.Councils);

    /// <summary>The deaths in the order in which they were notified.</summary>
    public IReadOnlyList<SyntheticDeath> Deaths()
    {
        var deaths = new List<SyntheticDeath>();
        foreach (var panel in Panels)
        {
            deaths.AddRange(Enumerable.Range(0, panel.DeathsAYear * Years).Select(_ => Death(panel)));
            deaths.AddRange(SleepDeaths(panel));
        }

        return [.. deaths.OrderBy(death => death.ReceivedAt)];
    }

    private SyntheticDeath Death(DemoPanel panel)
    {
        var died = UkTime.DateOf(now).AddDays(-random.Next(1, Years * 365));
        var ageInDays = AgeInDays();
        var category = Category(ageInDays);
        return Assemble(panel, died, ageInDays, category, DecidedOn(died), extra: []);
    }

    /// <summary>
    /// Sudden unexplained deaths of infants, placed by the day of decision, because that is what the counting rule looks at: two
    /// with bed or sofa sharing in each earlier year, and in the panel with the rise six in the last.
    /// </summary>
    private IEnumerable<SyntheticDeath> SleepDeaths(DemoPanel panel)
    {
        for (var yearsAgo = 0; yearsAgo < Years - 1; yearsAgo++)
        {
            var (deaths, shared) = yearsAgo == 0 && panel.Code == PanelWithTheRise ? (9, 6) : (6, panel.DeathsAYear > 50 ? 2 : 1);
            for (var number = 0; number < deaths; number++)
            {
                var decided = UkTime.DateOf(now).AddDays(-((yearsAgo * 365) + 12 + (number * 340 / deaths)));
                string[] factors = number < shared ? [number % 2 == 0 ? "CO_SLEEPING_SOFA" : "CO_SLEEPING_BED", "SMOKING_HOUSEHOLD"]
                    : number % 2 == 0 ? ["NON_SUPINE_POSITION"]
                    : [];
                yield return Assemble(panel, decided.AddDays(-random.Next(120, 260)), random.Next(30, 240), DeathCategory.SuddenUnexpectedUnexplained, decided, factors);
            }
        }
    }

    private SyntheticDeath Assemble(DemoPanel panel, DateOnly died, int ageInDays, DeathCategory category, DateOnly? decided, string[] extra)
    {
        var diedAt = new TimeOnly(random.Next(24), random.Next(60));
        var received = UkTime.Instant(died, diedAt).AddHours(1 + (random.NextDouble() * 30));
        received = received > now ? now.AddMinutes(-5) : received;
        var unexpected = category is DeathCategory.SuddenUnexpectedUnexplained or DeathCategory.TraumaOrExternal
            or DeathCategory.SuicideOrSelfHarm or DeathCategory.DeliberatelyInflicted || random.NextDouble() < 0.12;
        var family = InventedNames.Family(random);
        var content = new NotificationContent
        {
            Child = new Child
            {
                FamilyName = family,
                Forenames = ageInDays < 3 && random.NextDouble() < 0.3 ? "Baby" : InventedNames.Forename(random),
                Sex = random.Weigh((Sex.Male, 56.5), (Sex.Female, 43), (Sex.Indeterminate, 0.5)),
                BornOn = died.AddDays(-ageInDays),
                BornAt = ageInDays == 0 ? new TimeOnly(0, 0) : null,
                NhsNumber = NhsNumber.Synthetic(1000 + children++).Digits,
                Ethnicity = random.Weigh(("A", 62), ("C", 4), ("G", 5), ("H", 4), ("J", 12), ("K", 3), ("N", 5), ("S", 2), ("99", 3)),
                Address = $"{random.Next(1, 200)} {InventedNames.Family(random)} Road",
                Postcode = InventedNames.Postcode(random),
                Council = random.Weigh([.. panel.Councils.Select(council => (council.Code, (double)council.Weight))]),
            },
            Death = new DeathEvent
            {
                DiedOn = died,
                DiedAt = diedAt,
                Place = ageInDays < 28 ? PlaceOfDeath.NeonatalUnit : unexpected ? random.Weigh((PlaceOfDeath.Home, 6), (PlaceOfDeath.EmergencyDepartment, 3), (PlaceOfDeath.PublicPlace, 1)) : PlaceOfDeath.HospitalWard,
                Expectedness = unexpected ? Expectedness.Unexpected : Expectedness.Expected,
                ReferredToCoroner = unexpected ? Answer.Yes : Answer.No,
                PostMortem = unexpected ? Answer.Yes : Answer.NotKnown,
                JointAgencyResponse = unexpected ? Answer.Yes : Answer.No,
                Circumstances = "Invented for the demonstration. No real child, family or professional is described.",
            },
            Notifier = new Notifier { Name = $"{InventedNames.Forename(random)} {InventedNames.Family(random)}", Agency = "Demonstration Hospital", Role = "Consultant", Contact = "demonstration@example.org" },
            Carers = [new Carer { Name = $"{InventedNames.Forename(random)} {family}", Relationship = "Mother", ParentalResponsibility = Answer.Yes, CarerAtDeath = Answer.Yes }],
            Professionals = [new Professional { Name = $"{InventedNames.Forename(random)} {InventedNames.Family(random)}", Role = "GP", Organisation = "Demonstration Surgery" }],
        };
        return decided is { } day
            ? new SyntheticDeath(panel.Code, received, content, UkTime.Instant(day, new TimeOnly(11, 0)).AddMinutes(random.Next(120)), Findings(category, ageInDays, unexpected, extra))
            : new SyntheticDeath(panel.Code, received, content, null, null);
    }

    /// <summary>Panels decide four to eleven months after the death; what would be decided in the future is still open.</summary>
    private DateOnly? DecidedOn(DateOnly died)
    {
        var day = died.AddDays(random.Next(120, 340));
        return day < UkTime.DateOf(now) ? day : null;
    }

    private SyntheticFindings Findings(DeathCategory category, int ageInDays, bool unexpected, string[] extra)
    {
        var factors = extra.Select(code => new ReviewedFactor(code, Answer.Yes, "2", Answer.Yes)).ToList();
        var likely = category switch
        {
            DeathCategory.SuddenUnexpectedUnexplained => 0.65,
            DeathCategory.TraumaOrExternal or DeathCategory.SuicideOrSelfHarm or DeathCategory.DeliberatelyInflicted => 0.6,
            DeathCategory.PerinatalOrNeonatal => 0.27,
            DeathCategory.Infection or DeathCategory.AcuteMedicalOrSurgical => 0.3,
            _ => 0.12,
        };
        if (random.NextDouble() < likely)
        {
            string[] offered = ageInDays < 365
                ? ["SMOKING_PREGNANCY", "SMOKING_HOUSEHOLD", "MATERNAL_OBESITY", "LATE_BOOKING", "OVERCROWDING", "DOMESTIC_VIOLENCE"]
                : ["PARENT_MENTAL_ILLNESS", "DOMESTIC_VIOLENCE", "INFO_SHARING_FAILURE", "REFERRAL_ASSESSMENT_GAP", "ACUTE_ILLNESS_UNRECOGNISED", "OVERCROWDING"];
            foreach (var code in offered.OrderBy(_ => random.Next()).Take(1 + random.Next(2)).Where(code => factors.All(factor => factor.Code != code)))
            {
                factors.Add(new ReviewedFactor(code, Answer.Yes, "2", Answer.Yes));
            }
        }

        if (ageInDays < 365 && random.NextDouble() < 0.45)
        {
            factors.Add(new ReviewedFactor("PREMATURITY", Answer.Yes, "2", Answer.No));
        }

        var outcome = factors.Any(factor => factor.Modifiable == Answer.Yes) ? ModifiableOutcome.Identified : ModifiableOutcome.NotIdentified;
        var suddenUnexpected = unexpected && ageInDays < 365 && category is DeathCategory.SuddenUnexpectedUnexplained ? Answer.Yes : Answer.No;
        return new SyntheticFindings(category, suddenUnexpected, outcome, factors, "Advice was given early and in the family's own language; keep doing so.");
    }

    private int AgeInDays() => random.Weigh(
        (random.Next(0, 28), 43),
        (random.Next(28, 364), 16),
        (random.Next(366, 5 * 365), 14),
        (random.Next((5 * 365) + 2, 10 * 365), 8),
        (random.Next((10 * 365) + 3, 15 * 365), 8),
        (random.Next((15 * 365) + 4, 18 * 365), 11));

    private DeathCategory Category(int ageInDays) => ageInDays switch
    {
        < 28 => random.Weigh((DeathCategory.PerinatalOrNeonatal, 78), (DeathCategory.ChromosomalGeneticCongenital, 15), (DeathCategory.Infection, 5), (DeathCategory.AcuteMedicalOrSurgical, 2)),
        < 365 => random.Weigh((DeathCategory.ChromosomalGeneticCongenital, 38), (DeathCategory.Infection, 18), (DeathCategory.AcuteMedicalOrSurgical, 16), (DeathCategory.ChronicMedical, 12), (DeathCategory.PerinatalOrNeonatal, 12), (DeathCategory.Malignancy, 4)),
        < 3650 => random.Weigh((DeathCategory.Malignancy, 22), (DeathCategory.ChromosomalGeneticCongenital, 24), (DeathCategory.AcuteMedicalOrSurgical, 16), (DeathCategory.ChronicMedical, 15), (DeathCategory.Infection, 11), (DeathCategory.TraumaOrExternal, 12)),
        _ => random.Weigh((DeathCategory.SuicideOrSelfHarm, 16), (DeathCategory.TraumaOrExternal, 24), (DeathCategory.Malignancy, 20), (DeathCategory.ChronicMedical, 16), (DeathCategory.AcuteMedicalOrSurgical, 12), (DeathCategory.ChromosomalGeneticCongenital, 9), (DeathCategory.DeliberatelyInflicted, 3)),
    };

    private sealed record DemoPanel(string Code, int DeathsAYear, IReadOnlyList<(string Code, int Weight)> Councils);
}
