namespace Stateless.Tests;

public sealed class TransitionListenerTests
{
    [Fact]
    public void Listeners_hear_of_a_transition_between_leaving_and_entering_and_at_the_end()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.Machine.OnTransitioned(t => village.Diary.Add($"{t.Source} to {t.Destination} by {t.Trigger}, now in {village.Machine.State}"));
        village.Machine.OnTransitionCompleted(t => village.Diary.Add($"{t.Source} to {t.Destination} done"));
        village.Machine.Fire(Move.Walk);
        Assert.Equal(
            ["out of Street", "Street to House by Walk, now in House", "into House", "Street to House done"], village.Diary);
    }

    [Fact]
    public void Several_listeners_are_told_in_turn()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var told = new List<int>();
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.OnTransitioned(_ => told.Add(1));
        machine.OnTransitioned(_ => told.Add(2));
        machine.OnTransitionCompleted(_ => told.Add(3));
        machine.OnTransitionCompleted(_ => told.Add(4));
        machine.Fire(Move.Walk);
        Assert.Equal([1, 2, 3, 4], told);
    }

    [Fact]
    public async Task Asynchronous_listeners_are_awaited()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var told = new List<string>();
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).OnEntry(() => told.Add("in"));
        machine.OnTransitionedAsync(async t =>
        {
            await Task.Yield();
            told.Add($"to {t.Destination}");
        });
        machine.OnTransitionCompletedAsync(async _ =>
        {
            await Task.Yield();
            told.Add("done");
        });
        await machine.FireAsync(Move.Walk);
        Assert.Equal(["to House", "in", "done"], told);
    }

    [Fact]
    public void Asynchronous_listeners_need_an_awaited_fire()
    {
        var during = new StateMachine<Place, Move>(Place.Street);
        during.Configure(Place.Street).Permit(Move.Walk, Place.House);
        during.OnTransitionedAsync(_ => Task.CompletedTask);
        Assert.Throws<InvalidOperationException>(() => during.Fire(Move.Walk));

        var after = new StateMachine<Place, Move>(Place.Street);
        after.Configure(Place.Street).Permit(Move.Walk, Place.House);
        after.OnTransitionCompletedAsync(_ => Task.CompletedTask);
        Assert.Throws<InvalidOperationException>(() => after.Fire(Move.Walk));
    }

    [Fact]
    public void A_listener_must_be_given()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        Assert.Throws<ArgumentNullException>(() => machine.OnTransitioned(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnTransitionedAsync(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnTransitionCompleted(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnTransitionCompletedAsync(null!));
    }
}
