namespace Stateless.Tests;

public sealed class GuardTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public void A_guard_that_is_met_lets_the_trigger_through()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => true);
        machine.Fire(Move.Walk);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void Guards_choose_between_destinations()
    {
        var raining = true;
        machine.Configure(Place.Street)
            .PermitIf(Move.Walk, Place.Garden, () => !raining)
            .PermitIf(Move.Walk, Place.House, () => raining);
        machine.Fire(Move.Walk);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void A_refusal_names_the_guard_that_is_not_met()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => false, "Find the key");
        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Contains("Find the key", refusal.Message);
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void A_refusal_names_every_unmet_guard_and_none_that_is_met()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House,
            new Tuple<Func<bool>, string>(() => false, "Find the key"),
            new Tuple<Func<bool>, string>(() => true, "Ring the bell"),
            Tuple.Create<Func<bool>, string>(() => false, "Wipe your feet"));
        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Contains("Find the key, Wipe your feet", refusal.Message);
        Assert.DoesNotContain("Ring the bell", refusal.Message);
    }

    [Fact]
    public void Several_guards_that_are_all_met_let_the_trigger_through()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House,
            Tuple.Create<Func<bool>, string>(() => true, "one"),
            Tuple.Create<Func<bool>, string>(() => true, "two"));
        machine.Fire(Move.Walk);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void Unmet_guards_of_several_rules_are_told_together_each_once()
    {
        machine.Configure(Place.Street)
            .PermitIf(Move.Walk, Place.House, () => false, "Find the key")
            .PermitIf(Move.Walk, Place.Garden, () => false, "Open the gate")
            .PermitIf(Move.Walk, Place.Shed, () => false, "Find the key");
        Assert.False(machine.CanFire(Move.Walk, out var unmet));
        Assert.Equal(["Find the key", "Open the gate"], unmet);
    }

    [Fact]
    public void Two_rules_whose_guards_are_both_met_are_a_mistake()
    {
        machine.Configure(Place.Street)
            .PermitIf(Move.Walk, Place.House, () => true)
            .PermitIf(Move.Walk, Place.Garden, () => true);
        var mistake = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Contains("Multiple permitted exit transitions", mistake.Message);
        Assert.Throws<InvalidOperationException>(() => machine.CanFire(Move.Walk));
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void A_guard_without_words_is_called_by_its_method()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, DoorIsOpen);
        Assert.False(machine.CanFire(Move.Walk, out var unmet));
        Assert.Equal(["DoorIsOpen"], unmet);
    }

    [Fact]
    public void A_lambda_without_words_is_called_a_function()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => false);
        Assert.False(machine.CanFire(Move.Walk, out var unmet));
        Assert.Equal(["Function"], unmet);
    }

    [Fact]
    public void A_guard_is_asked_anew_on_every_fire()
    {
        var open = false;
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => open);
        Assert.False(machine.CanFire(Move.Walk));
        open = true;
        Assert.True(machine.CanFire(Move.Walk));
    }

    [Fact]
    public void Every_guard_is_asked_once_even_after_one_was_not_met()
    {
        var asked = new List<string>();
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House,
            Tuple.Create<Func<bool>, string>(() => Asked("one"), "one"),
            Tuple.Create<Func<bool>, string>(() => Asked("two"), "two"));
        Assert.False(machine.CanFire(Move.Walk, out _));
        Assert.Equal(["one", "two"], asked);

        bool Asked(string guard)
        {
            asked.Add(guard);
            return false;
        }
    }

    [Fact]
    public void What_a_guard_throws_reaches_the_caller()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => machine.Fire(Move.Walk));
        Assert.Equal(Place.Street, machine.State);
    }

    private static bool DoorIsOpen() => false;
}
