using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.TestKit.Linkage;

/// <summary>
/// What the blocking and the scorer of the product make of planted notifications, one after the other as they arrive, where every
/// earlier decision of a person was right. A repeat is found when the death it repeats is called a probable duplicate.
/// </summary>
public sealed class MeasuredLinkage
{
    private readonly Sealer sealer = new(new byte[32]);
    private readonly Dictionary<string, List<Known>> blocks = [];
    private readonly Dictionary<string, int> names = [];
    private readonly HashSet<int> seen = [];
    private int all;

    public int Repeats { get; private set; }

    public int Found { get; private set; }

    /// <summary>Probable or possible: on the coordinator's page.</summary>
    public int Shown { get; private set; }

    /// <summary>Deaths of other children that were called probable duplicates.</summary>
    public int WronglyProbable { get; private set; }

    /// <summary>Of these, deaths of a twin or triplet.</summary>
    public int TwinsProbable { get; private set; }

    /// <summary>Deaths of other children that somebody has to look at.</summary>
    public int WronglyShown { get; private set; }

    /// <summary>Pairs of twins on the page, and those that it calls so.</summary>
    public int TwinsShown { get; private set; }

    public int TwinsNamed { get; private set; }

    public int Compared { get; private set; }

    /// <summary>Each pair of two children that was called probable.</summary>
    public List<(PlantedNotification One, PlantedNotification Other, DuplicateScore Score)> Mistaken { get; } = [];

    /// <summary>Repeats that were shown and not called probable.</summary>
    public List<(PlantedNotification One, PlantedNotification Other, DuplicateScore Score)> OnlyPossible { get; } = [];

    /// <summary>By slip: how many repeats have it on either side, and how many of these were found and shown.</summary>
    public SortedDictionary<string, (int Repeats, int Found, int Shown)> BySlip { get; } = [];

    public double Precision => Found / (double)(Found + WronglyProbable);

    public double Recall => Found / (double)Repeats;

    public double ShownRecall => Shown / (double)Repeats;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static MeasuredLinkage Of(IEnumerable<PlantedNotification> notifications)
    {
        var measured = new MeasuredLinkage();
        foreach (var notification in notifications)
        {
            measured.Receive(notification);
        }

        return measured;
    }

    private static IEnumerable<string> Blocks(MatchKeys keys) =>
        ((string?[])[keys.NhsNumber, keys.NameAndDeath, keys.NameAndBirth, keys.BirthAndPostcode, keys.BirthAndDeath, keys.DeathAndPostcode, keys.ForenameAndDeath]).OfType<string>();

    private void Receive(PlantedNotification one)
    {
        var keys = MatchKeys.Of(one.Content, sealer);
        var facts = ComparedFacts.Of(one.Content) with { FamilyNameShare = Share(keys.FamilyName, 0.001), ForenameShare = Share(keys.Forename, 0.005) };
        var candidates = Blocks(keys).SelectMany(block => blocks.GetValueOrDefault(block) ?? []).Distinct()
            .Select(known => (known.Planted, Score: DuplicateScorer.Compare(facts, known.Facts)))
            .Where(candidate => candidate.Score.Verdict != DuplicateVerdict.None)
            .GroupBy(candidate => candidate.Planted.Child.Number)
            .Select(same => same.MaxBy(candidate => candidate.Score.Weight)).ToList();
        foreach (var (planted, score) in candidates.Where(candidate => candidate.Planted.Child.Number != one.Child.Number))
        {
            Wrong(one, planted, score);
        }

        if (!seen.Add(one.Child.Number))
        {
            Repeat(one, candidates.FirstOrDefault(candidate => candidate.Planted.Child.Number == one.Child.Number));
        }

        Keep(one, keys, facts);
    }

    private void Wrong(PlantedNotification one, PlantedNotification other, DuplicateScore score)
    {
        var twins = one.Child.Family == other.Child.Family && one.Child.Order is not null && other.Child.Order is not null;
        WronglyShown++;
        TwinsShown += twins ? 1 : 0;
        TwinsNamed += twins && score.MayBeATwin ? 1 : 0;
        if (score.Verdict == DuplicateVerdict.Probable)
        {
            WronglyProbable++;
            Mistaken.Add((one, other, score));
            TwinsProbable += twins ? 1 : 0;
        }
    }

    private void Repeat(PlantedNotification one, (PlantedNotification Planted, DuplicateScore Score) found)
    {
        Repeats++;
        var (shown, probable) = (found.Score is not null ? 1 : 0, found.Score is { Verdict: DuplicateVerdict.Probable } ? 1 : 0);
        Shown += shown;
        Found += probable;
        if (shown > probable)
        {
            OnlyPossible.Add((one, found.Planted!, found.Score!));
        }

        foreach (var slip in one.Slips.Concat(found.Planted?.Slips ?? []).Distinct())
        {
            var (repeats, foundBefore, shownBefore) = BySlip.GetValueOrDefault(slip);
            BySlip[slip] = (repeats + 1, foundBefore + probable, shownBefore + shown);
        }
    }

    private void Keep(PlantedNotification one, MatchKeys keys, DuplicateFacts facts)
    {
        all++;
        var known = new Known(one, facts with { FamilyNameShare = null, ForenameShare = null });
        foreach (var block in Blocks(keys))
        {
            if (!blocks.TryGetValue(block, out var list))
            {
                blocks[block] = list = [];
            }

            list.Add(known);
        }

        foreach (var name in new[] { keys.FamilyName, keys.Forename }.OfType<string>())
        {
            names[name] = names.GetValueOrDefault(name) + 1;
        }
    }

    private double? Share(string? key, double assumed) => key is null ? null : NameShares.Share(names.GetValueOrDefault(key), all, assumed);

    private sealed record Known(PlantedNotification Planted, DuplicateFacts Facts);
}
