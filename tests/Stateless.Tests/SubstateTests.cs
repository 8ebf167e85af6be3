namespace Stateless.Tests;

public sealed class SubstateTests
{
    [Fact]
    public void A_machine_in_a_substate_is_in_every_state_around_it()
    {
        var machine = new Village(Place.Larder).Machine;
        Assert.True(machine.IsInState(Place.Larder));
        Assert.True(machine.IsInState(Place.Kitchen));
        Assert.True(machine.IsInState(Place.House));
        Assert.False(machine.IsInState(Place.Hall));
        Assert.False(machine.IsInState(Place.Garden));
    }

    [Fact]
    public void A_machine_in_a_superstate_is_not_in_its_substates() =>
        Assert.False(new Village(Place.House).Machine.IsInState(Place.Hall));

    [Fact]
    public void What_a_substate_does_not_answer_its_superstates_do()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).Permit(Move.Run, Place.Street);
        village.Machine.Fire(Move.Run);
        Assert.Equal(Place.Street, village.Machine.State);
    }

    [Fact]
    public void A_substate_answers_before_its_superstate()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.House).Permit(Move.Run, Place.Street);
        village.In(Place.Kitchen).Permit(Move.Run, Place.Garden);
        village.Machine.Fire(Move.Run);
        Assert.Equal(Place.Garden, village.Machine.State);
    }

    [Fact]
    public void A_superstate_answers_when_the_substates_guard_is_not_met()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.House).Permit(Move.Run, Place.Street);
        village.In(Place.Kitchen).PermitIf(Move.Run, Place.Garden, () => false, "Open the back door");
        Assert.True(village.Machine.CanFire(Move.Run, out var unmet));
        Assert.Empty(unmet!);
        village.Machine.Fire(Move.Run);
        Assert.Equal(Place.Street, village.Machine.State);
    }

    [Fact]
    public void A_superstates_guard_stops_its_substates_too()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).PermitIf(Move.Run, Place.Street, () => false, "Open the front door");
        Assert.False(village.Machine.CanFire(Move.Run, out var unmet));
        Assert.Equal(["Open the front door"], unmet);
    }

    [Fact]
    public void When_nobody_lets_the_trigger_through_the_outermost_state_that_knows_it_says_why()
    {
        var village = new Village(Place.Larder);
        village.In(Place.Larder).PermitIf(Move.Run, Place.Garden, () => false, "Open the hatch");
        village.In(Place.House).PermitIf(Move.Run, Place.Street, () => false, "Open the front door");
        Assert.False(village.Machine.CanFire(Move.Run, out var unmet));
        Assert.Equal(["Open the front door"], unmet);
    }

    [Fact]
    public void A_superstates_transition_to_the_present_substate_is_no_transition()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.House).Permit(Move.Walk, Place.Kitchen);
        village.Machine.OnTransitioned(_ => village.Diary.Add("moved"));
        village.Machine.Fire(Move.Walk);
        Assert.Equal(Place.Kitchen, village.Machine.State);
        Assert.Empty(village.Diary);
    }

    [Fact]
    public void A_state_cannot_lie_in_itself()
    {
        var machine = new StateMachine<Place, Move>(Place.House);
        Assert.Throws<ArgumentException>(() => machine.Configure(Place.House).SubstateOf(Place.House));
    }

    [Fact]
    public void A_state_cannot_lie_in_a_state_that_lies_in_it()
    {
        var machine = new StateMachine<Place, Move>(Place.House);
        machine.Configure(Place.Kitchen).SubstateOf(Place.House);
        machine.Configure(Place.Larder).SubstateOf(Place.Kitchen);
        Assert.Throws<ArgumentException>(() => machine.Configure(Place.House).SubstateOf(Place.Larder));
    }
}
