namespace Stateless.Tests;

public sealed class ExternalStateTests
{
    private Place stored = Place.Street;
    private readonly List<Place> written = [];
    private readonly StateMachine<Place, Move> machine;

    public ExternalStateTests()
    {
        machine = new(() => stored, place =>
        {
            written.Add(place);
            stored = place;
        });
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).Permit(Move.Walk, Place.Garden).PermitReentry(Move.Eat).Ignore(Move.Knock);
    }

    [Fact]
    public void The_state_is_written_through_the_mutator_once_a_transition()
    {
        machine.Fire(Move.Walk);
        machine.Fire(Move.Walk);
        Assert.Equal([Place.House, Place.Garden], written);
    }

    [Fact]
    public void A_state_that_changed_elsewhere_is_the_state()
    {
        stored = Place.House;
        Assert.Equal(Place.House, machine.State);
        machine.Fire(Move.Walk);
        Assert.Equal(Place.Garden, stored);
        stored = Place.Street;
        Assert.True(machine.IsInState(Place.Street));
        Assert.Equal([Move.Walk], machine.PermittedTriggers);
        machine.Fire(Move.Walk);
        Assert.Equal(Place.House, stored);
    }

    [Fact]
    public void Nothing_is_written_when_a_trigger_is_ignored_or_refused()
    {
        stored = Place.House;
        machine.Fire(Move.Knock);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Run));
        Assert.Empty(written);
    }

    [Fact]
    public void An_initial_substate_is_written_after_the_state_around_it()
    {
        machine.Configure(Place.House).InitialTransition(Place.Hall);
        machine.Configure(Place.Hall).SubstateOf(Place.House);
        machine.Fire(Move.Walk);
        Assert.Equal([Place.House, Place.Hall], written);
    }

    [Fact]
    public void A_mode_may_be_given()
    {
        var immediate = new StateMachine<Place, Move>(() => stored, place => stored = place, FiringMode.Immediate);
        var seen = Place.Street;
        immediate.Configure(Place.Street).Permit(Move.Walk, Place.House);
        immediate.Configure(Place.House).Permit(Move.Run, Place.Garden).OnEntry(() =>
        {
            immediate.Fire(Move.Run);
            seen = immediate.State;
        });
        immediate.Fire(Move.Walk);
        Assert.Equal(Place.Garden, seen);
        Assert.Equal(Place.Garden, stored);
    }

    [Fact]
    public void Accessor_and_mutator_must_both_be_given()
    {
        Assert.Throws<ArgumentNullException>(() => new StateMachine<Place, Move>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => new StateMachine<Place, Move>(() => Place.Street, null!));
    }
}
