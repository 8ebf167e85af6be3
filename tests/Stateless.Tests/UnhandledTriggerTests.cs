namespace Stateless.Tests;

public sealed class UnhandledTriggerTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public void Instead_of_an_exception_a_callback_may_be_told()
    {
        var told = new List<(Place, Move)>();
        machine.OnUnhandledTrigger((state, trigger) => told.Add((state, trigger)));
        machine.Fire(Move.Eat);
        Assert.Equal([(Place.Street, Move.Eat)], told);
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void It_is_told_every_unmet_guard()
    {
        ICollection<string>? told = null;
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House,
            Tuple.Create<Func<bool>, string>(() => false, "Find the key"),
            Tuple.Create<Func<bool>, string>(() => false, "Wipe your feet"));
        machine.OnUnhandledTrigger((_, _, unmet) => told = unmet);
        machine.Fire(Move.Walk);
        Assert.Equal(["Find the key", "Wipe your feet"], told);
    }

    [Fact]
    public void It_is_told_null_when_the_state_does_not_know_the_trigger()
    {
        ICollection<string>? told = ["something"];
        machine.OnUnhandledTrigger((_, _, unmet) => told = unmet);
        machine.Fire(Move.Walk);
        Assert.Null(told);
    }

    [Fact]
    public void It_is_told_the_innermost_state()
    {
        var village = new Village(Place.Larder);
        var told = new List<Place>();
        village.Machine.OnUnhandledTrigger((state, _) => told.Add(state));
        village.Machine.Fire(Move.Run);
        Assert.Equal([Place.Larder], told);
    }

    [Fact]
    public void The_last_callback_registered_is_the_one_told()
    {
        var told = new List<string>();
        machine.OnUnhandledTrigger((_, _) => told.Add("first"));
        machine.OnUnhandledTrigger((_, _, _) => told.Add("second"));
        machine.Fire(Move.Walk);
        Assert.Equal(["second"], told);
    }

    [Fact]
    public async Task An_asynchronous_callback_is_awaited()
    {
        var told = new List<string>();
        machine.OnUnhandledTriggerAsync(async (state, trigger) =>
        {
            await Task.Yield();
            told.Add($"{state} {trigger}");
        });
        await machine.FireAsync(Move.Walk);
        machine.OnUnhandledTriggerAsync((state, trigger, _) =>
        {
            told.Add($"{trigger} in {state}");
            return Task.CompletedTask;
        });
        await machine.FireAsync(Move.Run);
        Assert.Equal(["Street Walk", "Run in Street"], told);
    }

    [Fact]
    public async Task A_synchronous_callback_is_told_by_an_awaited_fire_too()
    {
        var told = new List<Move>();
        machine.OnUnhandledTrigger((_, trigger) => told.Add(trigger));
        await machine.FireAsync(Move.Walk);
        Assert.Equal([Move.Walk], told);
    }

    [Fact]
    public void An_asynchronous_callback_needs_an_awaited_fire()
    {
        machine.OnUnhandledTriggerAsync((_, _) => Task.CompletedTask);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
    }

    [Fact]
    public async Task An_awaited_fire_throws_when_nobody_registered()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(Move.Walk));
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(Move.Eat));
    }

    [Fact]
    public void A_callback_must_be_given()
    {
        Assert.Throws<ArgumentNullException>(() => machine.OnUnhandledTrigger((Action<Place, Move>)null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnUnhandledTrigger((Action<Place, Move, ICollection<string>>)null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnUnhandledTriggerAsync((Func<Place, Move, Task>)null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnUnhandledTriggerAsync((Func<Place, Move, ICollection<string>, Task>)null!));
    }
}
