using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.TestKit.Linkage;

/// <summary>A notification of an invented death, and who it is about in truth.</summary>
/// <param name="Content">What the notifier wrote.</param>
/// <param name="Child">Who it is about.</param>
/// <param name="Slips">What the notifier got wrong or left out, in words.</param>
public sealed record PlantedNotification(NotificationContent Content, PlantedChild Child, IReadOnlyList<string> Slips);

/// <summary>
/// Notifications as several agencies would write them: seven in ten deaths are notified once, the others up to four times, each time
/// with that source's gaps and mistakes. The same seed gives the same notifications. How often each slip happens is assumed; no study
/// of this country's notifications was found.
/// </summary>
public static class PlantedNotifications
{
    public const int Seed = 20260511;

    private const int HospitalsOrPractices = 65;

    /// <summary>Who die within a week of birth mostly never left the hospital that notifies them, and its units have the number that was given at birth.</summary>
    private const int MaternityUnits = 92;

    public static IReadOnlyList<PlantedNotification> Of(int count, int seed = Seed, int from = 0)
    {
        var random = new Random(seed);
        var slips = new Slips(random);
        var times = new PlantedTimes(seed + 1);
        var all = new List<(DateOnly On, PlantedNotification One)>();
        foreach (var child in times.On(new PlantedChildren(random, (int)(count / 1.44) + 10, from).All()).ToList())
        {
            for (var left = random.Next(100) switch { < 70 => 1, < 92 => 2, < 98 => 3, _ => 4 }; left > 0; left--)
            {
                all.Add((child.Died.AddDays(random.Next(0, 9)), Write(child, random, slips, times)));
            }
        }

        return [.. all.OrderBy(one => one.On).Take(count).Select(one => one.One)];
    }

    private static PlantedNotification Write(PlantedChild child, Random random, Slips slips, PlantedTimes times)
    {
        List<string> made = [];
        var newborn = child.DaysLived < 7;
        var clinical = random.Next(100) < (newborn ? MaternityUnits : HospitalsOrPractices);
        var family = child.FamilyName;
        family = newborn && Slip(5, "other parent's name") || Slip(1.5, "other parent's name") ? child.OtherParentsName
            : family.Contains('-', StringComparison.Ordinal) && Slip(20, "half of a double name") ? family.Split('-')[random.Next(2)] : family;
        family = Slip(3, "typing error in the family name") ? slips.Typed(family) : Slip(1.5, "family name as heard") ? slips.Heard(family) : family;
        var forenames = child.Forenames;
        forenames = forenames.Contains(' ', StringComparison.Ordinal) && Slip(25, "second forename left out") ? forenames.Split(' ')[0] : forenames;
        forenames = Slip(4, "short form of the forename") ? slips.Short(forenames) : Slip(2.5, "typing error in the forename") ? slips.Typed(forenames) : forenames;
        forenames = (newborn && Slip(clinical ? 35 : 55, "no forename")) || Slip(2, "no forename") ? slips.Placeholder(child, family) : forenames;
        (family, forenames) = forenames.Length > 0 && Slip(1, "names changed over") ? (forenames, family) : (family, forenames);
        var (born, died) = (Day(child.Born, 0.8), Day(child.Died, 2));
        born = born > died ? died : born;
        string? number = Slip(clinical ? 4 : newborn ? 70 : 55, "no NHS number") ? null
            : Slip(newborn ? 1.2 : 0.2, "the mother's NHS number") ? child.MothersNumber
            : Slip(0.3, "wrong NHS number") ? slips.WrongDigits(child.NhsNumber) : child.NhsNumber;
        var postcode = Slip(4, "no postcode") ? "" : Slip(5, "moved, or another postcode") ? slips.OtherPostcode(child.Postcode) : child.Postcode;
        var sex = Slip(clinical ? 0.5 : 4, "sex not known") ? Sex.NotKnown : Slip(0.3, "other sex") ? (child.Sex == Sex.Male ? Sex.Female : Sex.Male) : child.Sex;
        var (bornAt, diedAt) = times.Written(child, clinical);
        return new(
            new NotificationContent
            {
                Child = new Child
                {
                    FamilyName = family,
                    Forenames = forenames,
                    Sex = sex,
                    BornOn = born,
                    BornAt = bornAt,
                    NhsNumber = number,
                    Postcode = postcode,
                    BirthOrder = slips.Happens(clinical ? 75 : 25) ? times.BirthOrder(child) : null,
                    Council = "E06000008",
                },
                Death = new DeathEvent { DiedOn = died, DiedAt = diedAt },
                Notifier = new Notifier { Name = "Sam Invented", Agency = clinical ? "Example Hospital" : "Example Police" },
            },
            child,
            made);

        bool Slip(double percent, string words)
        {
            var happens = slips.Happens(percent);
            if (happens)
            {
                made.Add(words);
            }

            return happens;
        }

        DateOnly Day(DateOnly day, double besidePercent) => Slip(0.4, "day and month changed over") ? Slips.ChangedOver(day)
            : Slip(besidePercent, "a day off") ? slips.Beside(day)
            : Slip(0.4, "one digit of a date wrong") ? slips.Misread(day) : day;
    }
}
