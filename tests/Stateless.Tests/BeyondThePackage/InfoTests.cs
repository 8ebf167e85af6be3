namespace Stateless.Tests.BeyondThePackage;

public sealed class InfoTests
{
    [Fact]
    public void The_initial_state_is_described_whole()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        var info = machine.GetInfo();
        Assert.Same(info.States.First(), info.InitialState);
        Assert.Single(info.InitialState.Transitions);
    }

    [Fact]
    public void A_transition_with_an_awaited_guard_is_described_like_any_other()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).PermitIfAsync(Move.Walk, Place.House, () => Task.FromResult(true), "Find the key");
        var transition = Assert.Single(machine.GetInfo().States.First().FixedTransitions);
        var guard = Assert.Single(transition.GuardConditionsMethodDescriptions);
        Assert.Equal("Find the key", guard.Description);
        Assert.True(guard.IsAsync);
    }
}
