namespace Stateless.Tests;

public sealed class AsyncGuardTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public async Task An_awaited_guard_that_is_met_lets_the_trigger_through()
    {
        machine.Configure(Place.Street)
            .PermitIfAsync(Move.Walk, Place.House, () => Slowly(false))
            .PermitIfAsync(Move.Walk, Place.Garden, () => Slowly(true));
        await machine.FireAsync(Move.Walk);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public async Task An_awaited_guard_that_is_not_met_refuses()
    {
        machine.Configure(Place.Street).PermitIfAsync(Move.Walk, Place.House, () => Slowly(false), "Find the key");
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(Move.Walk));
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public async Task There_may_be_several()
    {
        machine.Configure(Place.Street)
            .PermitIfAsync(Move.Walk, Place.House,
                Tuple.Create<Func<Task<bool>>, string>(() => Slowly(true), "one"),
                Tuple.Create<Func<Task<bool>>, string>(() => Slowly(false), "two"))
            .PermitIfAsync(Move.Run, Place.House,
                Tuple.Create<Func<Task<bool>>, string>(() => Slowly(true), "one"),
                Tuple.Create<Func<Task<bool>>, string>(() => Slowly(true), "two"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(Move.Walk));
        await machine.FireAsync(Move.Run);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public async Task They_take_up_to_three_arguments()
    {
        var one = machine.SetTriggerParameters<int>(Move.Walk);
        var two = machine.SetTriggerParameters<int, int>(Move.Run);
        var three = machine.SetTriggerParameters<int, int, int>(Move.Carry);
        machine.Configure(Place.Street).PermitIfAsync(one, Place.House, a => Slowly(a == 1));
        machine.Configure(Place.House).PermitIfAsync(two, Place.Garden, (a, b) => Slowly(a == b));
        machine.Configure(Place.Garden).PermitIfAsync(three, Place.Shed, Tuple.Create<Func<int, int, int, Task<bool>>, string>((a, b, c) => Slowly(a + b == c), "Add up"));
        await machine.FireAsync(one, 1);
        await machine.FireAsync(two, 2, 2);
        await machine.FireAsync(three, 1, 2, 3);
        Assert.Equal(Place.Shed, machine.State);
    }

    [Fact]
    public async Task Reentry_may_be_guarded_so()
    {
        var village = new Village(Place.Kitchen);
        var one = village.Machine.SetTriggerParameters<int>(Move.Carry);
        village.In(Place.Kitchen)
            .PermitReentryIfAsync(Move.Eat, () => Slowly(true))
            .PermitReentryIfAsync(one, apples => Slowly(apples > 3));
        await village.Machine.FireAsync(Move.Eat);
        await village.Machine.FireAsync(one, 4);
        await Assert.ThrowsAsync<InvalidOperationException>(() => village.Machine.FireAsync(one, 3));
        Assert.Equal(["out of Kitchen", "into Kitchen", "out of Kitchen", "into Kitchen"], village.Diary);
    }

    [Fact]
    public void A_plain_fire_does_not_see_them()
    {
        machine.Configure(Place.Street).PermitIfAsync(Move.Walk, Place.House, () => Slowly(true));
        Assert.False(machine.CanFire(Move.Walk));
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public async Task Two_rules_that_both_let_through_are_a_mistake_here_too()
    {
        machine.Configure(Place.Street)
            .PermitIfAsync(Move.Walk, Place.House, () => Slowly(true))
            .PermitIfAsync(Move.Walk, Place.Garden, () => Slowly(true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(Move.Walk));
    }

    private static async Task<bool> Slowly(bool answer)
    {
        await Task.Yield();
        return answer;
    }
}
