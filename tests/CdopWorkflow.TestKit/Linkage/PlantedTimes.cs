namespace CdopWorkflow.TestKit.Linkage;

/// <summary>
/// The times of birth and death of planted children, and how notifiers write them down. The form asks for both, and where a child died
/// on the day of birth it takes no notification without them or the word that they are not known. A generator of its own: without
/// the times, the same seed plants what it planted before they were asked for.
/// </summary>
internal sealed class PlantedTimes(int seed)
{
    private const int MinutesOfADay = 24 * 60;
    private readonly Random random = new(seed);

    /// <summary>Of children in the order in which they were planted: those of one birth, and siblings who died together, follow each other.</summary>
    public IEnumerable<PlantedChild> On(IEnumerable<PlantedChild> children)
    {
        PlantedChild? before = null;
        foreach (var child in children)
        {
            var (bornAt, lived) = (Born(child, before), child.DaysLived == 0 ? FirstDay() : 0);
            var diedAt = DiesWith(child, before) ? Minutes(before!.DiedAt) : child.DaysLived == 0 ? bornAt + lived : random.Next(MinutesOfADay);

            // a child who was born late in the evening and died on that day lived only as long as the day
            diedAt = diedAt >= MinutesOfADay || (child.DaysLived == 0 && diedAt < bornAt) ? random.Next(bornAt, MinutesOfADay) : diedAt;
            before = child with { BornAt = Of(bornAt), DiedAt = Of(diedAt) };
            yield return before;
        }
    }

    /// <summary>
    /// The times as they stand on a form; null where it does not give them. A maternity unit and a neonatal ward have the time of birth
    /// in their notes; the police and others have it where a parent told them. Of the time of death others often have only when they were called.
    /// </summary>
    public (TimeOnly? BornAt, TimeOnly? DiedAt) Written(PlantedChild child, bool clinical)
    {
        var (first, young) = (child.DaysLived == 0, child.DaysLived < 28);
        var bornAt = random.Next(100) < (clinical, first, young) switch
        {
            (true, true, _) => 85,
            (true, _, true) => 60,
            (false, true, _) => 30,
            (false, _, true) => 10,
            _ => 2,
        };
        var diedAt = random.Next(100) < (clinical ? 85 : 60);
        var born = Slipped(child.BornAt, clinical ? 5 : 30, clinical ? 5 : 35);
        var died = Slipped(child.DiedAt, clinical ? 15 : 45, clinical ? 15 : 35);
        return (bornAt ? born : null, diedAt ? first && bornAt && died < born ? born : died : null);
    }

    /// <summary>What is said of the order of birth by those who say something: of one in two hundred twins, that the child was born alone.</summary>
    public int BirthOrder(PlantedChild child) => random.Next(200) == 0 ? 0 : child.Order ?? 0;

    /// <summary>Half of all twins come by caesarean, a minute or two apart; the others mostly within half an hour, a few within hours.</summary>
    private int Born(PlantedChild child, PlantedChild? before)
    {
        if (child.Order is null or 1 || before is null || before.Family != child.Family)
        {
            return random.Next(MinutesOfADay);
        }

        var after = random.Next(2) == 0 ? random.Next(100) switch { < 5 => 0, < 45 => 1, < 80 => 2, _ => 3 } : 3 + (int)(-20 * Math.Log(1 - random.NextDouble()));
        return child.Born > before.Born ? random.Next(60) : Math.Min(Minutes(before.BornAt) + after, MinutesOfADay - 1);
    }

    /// <summary>Of several of one family who die on one day, most by an accident, half are pronounced dead together; of newborn twins few.</summary>
    private bool DiesWith(PlantedChild child, PlantedChild? before) => before is not null && before.Family == child.Family && before.Died == child.Died
        && random.Next(100) < (child.DaysLived < 28 ? 3 : 50);

    /// <summary>A child who dies on the first day mostly does so within some hours.</summary>
    private int FirstDay() => (int)(-150 * Math.Log(1 - random.NextDouble()));

    /// <param name="time">The true one.</param>
    /// <param name="otherwise">In how many of a hundred another is written: when somebody came, called or confirmed it, or as another clock showed it.</param>
    /// <param name="rounded">In how many of a hundred it is rounded; who copies it from the notes mostly does not.</param>
    private TimeOnly Slipped(TimeOnly time, int otherwise, int rounded)
    {
        var minutes = Minutes(time);
        minutes = random.Next(100) < otherwise ? minutes + (random.Next(3) == 0 ? random.Next(-3, 4) : random.Next(5, 90)) : minutes;
        minutes = random.Next(100) >= rounded ? minutes : random.Next(2) == 0 ? (minutes + 7) / 15 * 15 : (minutes + 2) / 5 * 5;
        return Of(Math.Clamp(minutes, 0, MinutesOfADay - 1));
    }

    public bool Wrong() => random.Next(1000) < 5;
    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static TimeOnly Of(int minutes) => new(minutes / 60, minutes % 60);
}
