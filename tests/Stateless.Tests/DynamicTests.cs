namespace Stateless.Tests;

public sealed class DynamicTests
{
    [Fact]
    public void A_selector_names_the_destination_when_the_trigger_is_fired()
    {
        var next = Place.House;
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).PermitDynamic(Move.Walk, () => next);
        next = Place.Garden;
        machine.Fire(Move.Walk);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public void A_selector_takes_up_to_three_arguments()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var one = machine.SetTriggerParameters<Place>(Move.Walk);
        var two = machine.SetTriggerParameters<Place, bool>(Move.Run);
        var three = machine.SetTriggerParameters<Place, Place, int>(Move.Carry);
        machine.Configure(Place.Street).PermitDynamic(one, place => place);
        machine.Configure(Place.House).PermitDynamic(two, (place, really) => really ? place : Place.Street);
        machine.Configure(Place.Shed).PermitDynamic(three, (first, second, which) => which == 1 ? first : second);
        machine.Fire(one, Place.House);
        machine.Fire(two, Place.Shed, true);
        machine.Fire(three, Place.Hall, Place.Larder, 2);
        Assert.Equal(Place.Larder, machine.State);
    }

    [Fact]
    public void A_selector_that_names_the_present_state_makes_a_reentry()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).PermitDynamic(Move.Eat, () => Place.Kitchen);
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["out of Kitchen", "into Kitchen"], village.Diary);
    }

    [Fact]
    public void A_dynamic_transition_leaves_and_enters_superstates_like_any_other()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).PermitDynamic(Move.Run, () => Place.Shed);
        village.Machine.Fire(Move.Run);
        Assert.Equal(["out of Larder", "out of Kitchen", "out of House", "into Garden", "into Shed"], village.Diary);
    }

    [Fact]
    public void The_selector_is_only_asked_when_the_trigger_is_fired()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).PermitDynamic(Move.Walk, () => throw new TimeoutException());
        Assert.True(machine.CanFire(Move.Walk));
        Assert.Throws<TimeoutException>(() => machine.Fire(Move.Walk));
    }

    [Fact]
    public void A_dynamic_transition_may_be_guarded()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .PermitDynamicIf(Move.Walk, () => Place.House, () => false, "Find the key")
            .PermitDynamicIf(Move.Run, () => Place.House, guards: [Tuple.Create<Func<bool>, string>(() => false, "Tie your shoes")])
            .PermitDynamicIf(Move.Eat, () => Place.House, "Where the food is", () => false, "Be hungry")
            .PermitDynamicIf(Move.Knock, () => Place.House, "Where the door is", guards: [Tuple.Create<Func<bool>, string>(() => true, "Have knuckles")]);
        Assert.Equal("Find the key", Unmet(machine, Move.Walk));
        Assert.Equal("Tie your shoes", Unmet(machine, Move.Run));
        Assert.Equal("Be hungry", Unmet(machine, Move.Eat));
        machine.Fire(Move.Knock);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void Guards_of_a_dynamic_transition_take_the_same_arguments()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var one = machine.SetTriggerParameters<Place>(Move.Walk);
        var two = machine.SetTriggerParameters<Place, int>(Move.Run);
        var three = machine.SetTriggerParameters<Place, int, int>(Move.Carry);
        machine.Configure(Place.Street)
            .PermitDynamicIf(one, place => place, place => place != Place.Shed, "Not the shed")
            .PermitDynamicIf(two, (place, _) => place, (_, speed) => speed < 20, "Slower")
            .PermitDynamicIf(three, (place, _, _) => place, [Tuple.Create<Func<Place, int, int, bool>, string>((_, stones, pounds) => stones > pounds, "Lighter")]);
        Assert.False(machine.CanFire(one, Place.Shed, out var unmet));
        Assert.Equal(["Not the shed"], unmet);
        Assert.False(machine.CanFire(two, Place.Hall, 25));
        Assert.True(machine.CanFire(two, Place.Hall, 15));
        Assert.False(machine.CanFire(three, Place.Hall, 1, 2));
        machine.Fire(three, Place.Hall, 2, 1);
        Assert.Equal(Place.Hall, machine.State);
    }

    [Fact]
    public void Guards_of_a_parametrised_dynamic_transition_may_take_none()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var one = machine.SetTriggerParameters<Place>(Move.Walk);
        machine.Configure(Place.Street).PermitDynamicIf(one, place => place, () => false, "Find the key");
        Assert.False(machine.CanFire(one, Place.Hall, out var unmet));
        Assert.Equal(["Find the key"], unmet);
    }

    private static string Unmet(StateMachine<Place, Move> machine, Move trigger)
    {
        Assert.False(machine.CanFire(trigger, out var unmet));
        return Assert.Single(unmet!);
    }
}
