namespace Stateless.Tests;

/// <summary>
/// A machine put together by chance, and beside it a plain table of what was put together, from which a test can work out
/// for itself what the machine ought to do.
/// </summary>
public sealed class RandomMachine
{
    private const int States = 12;
    private const int Triggers = 6;

    private readonly Random random;
    private readonly bool[] facts = new bool[8];

    private RandomMachine(int seed)
    {
        random = new(seed);
        Machine = new(random.Next(States));
        for (var state = 0; state < States; state++)
        {
            Configure(state);
        }
    }

    public enum Kind
    {
        Permit,
        Reenter,
        Ignore,
        Stay,
        Choose,
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    public StateMachine<int, int> Machine { get; }

    public List<Rule> Rules { get; } = [];

    public int?[] Above { get; } = new int?[States];

    public List<string> Diary { get; } = [];

    public static IEnumerable<int> AllTriggers => Enumerable.Range(100, Triggers);

    public static RandomMachine Make(int seed) => new(seed);

    public int AnyTrigger() => 100 + random.Next(Triggers);

    public void ChangeFacts()
    {
        for (var fact = 0; fact < facts.Length; fact++)
        {
            facts[fact] = random.Next(3) > 0;
        }
    }

    /// <summary>The states from this one outward.</summary>
    public IEnumerable<int> Outward(int state)
    {
        for (int? at = state; at is not null; at = Above[at.Value])
        {
            yield return at.Value;
        }
    }

    public bool Holds(Rule rule) => rule.Facts.All(fact => facts[fact]);

    private void Configure(int state)
    {
        var configuration = Machine.Configure(state)
            .OnEntry(transition => Diary.Add($"in {state} from {transition.Source}"))
            .OnExit(transition => Diary.Add($"out {state} to {transition.Destination}"));
        if (state > 0 && random.Next(3) > 0)
        {
            Above[state] = random.Next(state);
            configuration.SubstateOf(Above[state]!.Value);
        }

        foreach (var trigger in AllTriggers)
        {
            for (var rules = random.Next(3); rules > 0; rules--)
            {
                Add(configuration, new(state, trigger, (Kind)random.Next(5), OtherThan(state), [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(facts.Length))]));
            }
        }
    }

    private int OtherThan(int state) => (state + 1 + random.Next(States - 1)) % States;

    private void Add(StateMachine<int, int>.StateConfiguration state, Rule rule)
    {
        Rules.Add(rule);
        var guards = rule.Facts.Select(fact => Tuple.Create<Func<bool>, string>(() => facts[fact], $"fact {fact}")).ToArray();
        _ = rule.Kind switch
        {
            Kind.Permit => state.PermitIf(rule.Trigger, rule.To, guards),
            Kind.Reenter => state.PermitReentryIf(rule.Trigger, guards),
            Kind.Ignore => state.IgnoreIf(rule.Trigger, guards),
            Kind.Stay => state.InternalTransitionIf(rule.Trigger, _ => Holds(rule), () => Diary.Add($"stayed by {rule.Trigger}"), "all facts"),
            Kind.Choose => state.PermitDynamicIf(rule.Trigger, () => rule.To, guards: guards),
            _ => throw new InvalidOperationException(),
        };
    }

    public sealed record Rule(int From, int Trigger, Kind Kind, int To, int[] Facts);
}
