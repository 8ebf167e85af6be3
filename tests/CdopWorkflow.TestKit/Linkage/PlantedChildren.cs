using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.NhsNumbers;

namespace CdopWorkflow.TestKit.Linkage;

/// <summary>
/// Children of as many families as asked for: most alone; twins and triplets of whom several die, siblings who die together or apart, and
/// children of one name who have nothing else in common.
/// </summary>
/// <param name="random">Where all of it comes from.</param>
/// <param name="families">How many.</param>
/// <param name="from">The number of the first child, so that several sets have no NHS number in common.</param>
internal sealed class PlantedChildren(Random random, int families, int from = 0)
{
    /// <summary>Deaths a day, as in England.</summary>
    private const int ADay = 10;
    private static readonly DateOnly Start = new(2005, 1, 1);
    private readonly List<PlantedChild> children = [];

    public IReadOnlyList<PlantedChild> All()
    {
        for (var family = 0; family < families; family++)
        {
            var first = New(family);
            children.Add(first);
            switch (random.Next(1000))
            {
                case < 15:
                    Several(first, 2);
                    break;
                case < 17:
                    Several(first, 3);
                    break;
                case < 27:
                    children.Add(Sibling(first));
                    break;
                case < 42:
                    children.Add(OfOneName(first));
                    break;
            }
        }

        return children;
    }

    private PlantedChild New(int family)
    {
        var boy = random.Next(2) == 0;
        var died = Start.AddDays(random.Next(Math.Max(families / ADay, 30)));
        return new()
        {
            Number = children.Count,
            Family = family,
            FamilyName = InventedNames.Family(random) + (random.Next(12) == 0 ? $"-{InventedNames.Family(random)}" : ""),
            OtherParentsName = InventedNames.Family(random),
            Forenames = Forenames(boy),
            Sex = boy ? Sex.Male : Sex.Female,
            Born = died.AddDays(-DaysLived()),
            Died = died,
            Postcode = $"ZZ{random.Next(10, 100)} {random.Next(10)}{Letter()}{Letter()}",
            NhsNumber = NhsNumber.Synthetic((from + children.Count) % NhsNumber.SyntheticCount).Digits,
            MothersNumber = NhsNumber.Synthetic(NhsNumber.SyntheticCount - 1 - (Math.Abs(family) % (NhsNumber.SyntheticCount / 4))).Digits,
        };
    }

    /// <summary>Two in five in the first four weeks, half of these on the first day; the others up to the eighteenth birthday.</summary>
    private int DaysLived() => random.Next(100) switch
    {
        < 20 => 0,
        < 43 => random.Next(1, 28),
        < 63 => random.Next(28, 365),
        _ => random.Next(365, 6570),
    };

    private string Forenames(bool boy) => InventedNames.Forename(random, boy) + (random.Next(5) < 2 ? $" {InventedNames.Forename(random, boy)}" : "");

    private void Several(PlantedChild first, int count)
    {
        children[^1] = first with { Order = 1 };
        for (var order = 2; order <= count; order++)
        {
            var boy = random.Next(3) == 0 ? first.Sex != Sex.Male : first.Sex == Sex.Male;
            var name = first.Forenames;
            while (IsTaken(name, first.Family))
            {
                // brothers may both be called Muhammad, beside names of their own, and families like names that sound alike
                name = random.Next(8) switch
                {
                    0 or 2 or 3 when boy && first.Forenames.StartsWith("Muhammad", StringComparison.Ordinal) => $"{first.Forenames.Split(' ')[0]} {InventedNames.Forename(random, boy)}",
                    1 => $"{(char)(first.Forenames[0] == 'J' ? 'H' : order == 2 ? 'J' : 'K')}{first.Forenames[1..]}",
                    _ => Forenames(boy),
                };
            }

            children.Add(first with
            {
                Number = children.Count,
                Order = order,
                Forenames = name,
                Sex = boy ? Sex.Male : Sex.Female,
                Born = random.Next(40) == 0 ? first.Born.AddDays(1) : first.Born,
                Died = random.Next(10) < 6 || first.DaysLived > 28 ? first.Died.AddDays(first.Died > first.Born ? 0 : 1 * random.Next(2)) : first.Died.AddDays(random.Next(1, 20)),
                NhsNumber = NhsNumber.Synthetic((from + children.Count) % NhsNumber.SyntheticCount).Digits,
            });
        }
    }

    /// <summary>No family gives two children one first name, except where it is Muhammad.</summary>
    private bool IsTaken(string name, int family) => children.TakeLast(3).Any(child => child.Family == family
        && (child.Forenames == name || (FirstOf(child.Forenames) == FirstOf(name) && FirstOf(name) != "Muhammad")));

    private static string FirstOf(string forenames) => forenames.Split(' ')[0];

    private PlantedChild Sibling(PlantedChild first)
    {
        var boy = random.Next(2) == 0;
        var name = Forenames(boy);
        while (IsTaken(name, first.Family))
        {
            name = Forenames(boy);
        }

        var died = random.Next(2) == 0 ? first.Died : first.Died.AddDays(random.Next(200, 2500));
        return New(first.Family) with
        {
            FamilyName = first.FamilyName,
            OtherParentsName = first.OtherParentsName,
            Forenames = name,
            Sex = boy ? Sex.Male : Sex.Female,
            Postcode = first.Postcode,
            Born = first.Born.AddDays(-random.Next(330, 2000)),
            Died = died,
            MothersNumber = first.MothersNumber,
        };
    }

    /// <summary>Another child with the same names; now and then born, or dead, on the same day.</summary>
    private PlantedChild OfOneName(PlantedChild first)
    {
        var other = New(-first.Number - 1) with { FamilyName = first.FamilyName, Forenames = first.Forenames, Sex = first.Sex };
        return random.Next(4) switch
        {
            0 => other with { Died = first.Died, Born = first.Died.AddDays(-other.DaysLived) },
            1 => other with { Born = first.Born, Died = first.Born.AddDays(other.DaysLived) },
            _ => other,
        };
    }

    private char Letter() => "ABDEFGHJLNPQRSTUWXYZ"[random.Next(20)];
}
