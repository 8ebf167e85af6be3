namespace Stateless.Tests.BeyondThePackage;

public sealed class GuardTests
{
    [Fact]
    public void Two_guards_with_the_same_words_are_named_once()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House,
            Tuple.Create<Func<bool>, string>(() => false, "Find the key"),
            Tuple.Create<Func<bool>, string>(() => false, "Find the key"));
        Assert.False(machine.CanFire(Move.Walk, out var unmet));
        Assert.Equal(["Find the key"], unmet);
    }
}
