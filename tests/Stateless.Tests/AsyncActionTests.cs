namespace Stateless.Tests;

public sealed class AsyncActionTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);
    private readonly List<string> diary = [];

    [Fact]
    public async Task Entry_and_exit_actions_are_awaited_in_order()
    {
        var village = new Village(Place.Larder);
        village.In(Place.Larder).Permit(Move.Walk, Place.Shed);
        village.In(Place.Kitchen).OnExitAsync(() => Later(village.Diary, "kitchen light off"));
        village.In(Place.Garden).OnEntryAsync(() => Later(village.Diary, "garden light on"));
        await village.Machine.FireAsync(Move.Walk);
        Assert.Equal(
            [
                "out of Larder", "out of Kitchen", "kitchen light off", "out of House",
                "into Garden", "garden light on", "into Shed",
            ],
            village.Diary);
    }

    [Fact]
    public async Task They_are_told_the_transition()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExitAsync(t => Later(diary, $"leaving {t.Source}"));
        machine.Configure(Place.House).OnEntryAsync(t => Later(diary, $"entering {t.Destination}"));
        await machine.FireAsync(Move.Walk);
        Assert.Equal(["leaving Street", "entering House"], diary);
    }

    [Fact]
    public async Task Entry_actions_for_one_trigger_are_awaited_for_that_trigger_only()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).Permit(Move.Run, Place.House);
        machine.Configure(Place.House)
            .OnEntryFromAsync(Move.Run, () => Later(diary, "ran"))
            .OnEntryFromAsync(Move.Walk, () => Later(diary, "walked"))
            .OnEntryFromAsync(Move.Walk, t => Later(diary, $"from {t.Source}"));
        await machine.FireAsync(Move.Walk);
        Assert.Equal(["walked", "from Street"], diary);
    }

    [Fact]
    public async Task Entry_actions_receive_up_to_three_arguments()
    {
        var one = machine.SetTriggerParameters<int>(Move.Walk);
        var two = machine.SetTriggerParameters<int, int>(Move.Run);
        var three = machine.SetTriggerParameters<int, int, int>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House)
            .Permit(Move.Run, Place.Garden)
            .OnEntryFromAsync(one, a => Later(diary, $"{a}"))
            .OnEntryFromAsync(one, (a, t) => Later(diary, $"{a} {t.Trigger}"));
        machine.Configure(Place.Garden)
            .Permit(Move.Carry, Place.Shed)
            .OnEntryFromAsync(two, (a, b) => Later(diary, $"{a} {b}"))
            .OnEntryFromAsync(two, (a, b, t) => Later(diary, $"{a} {b} {t.Trigger}"));
        machine.Configure(Place.Shed)
            .OnEntryFromAsync(three, (a, b, c) => Later(diary, $"{a} {b} {c}"))
            .OnEntryFromAsync(three, (a, b, c, t) => Later(diary, $"{a} {b} {c} {t.Trigger}"));
        await machine.FireAsync(one, 1);
        await machine.FireAsync(two, 2, 3);
        await machine.FireAsync(three, 4, 5, 6);
        Assert.Equal(["1", "1 Walk", "2 3", "2 3 Run", "4 5 6", "4 5 6 Carry"], diary);
    }

    [Fact]
    public async Task A_machine_without_anything_asynchronous_can_be_fired_and_awaited()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Hall).PermitReentry(Move.Eat).Ignore(Move.Knock);
        await village.Machine.FireAsync(Move.Walk);
        await village.Machine.FireAsync(Move.Knock);
        await village.Machine.FireAsync(Move.Eat);
        Assert.Equal(
            ["out of Street", "into House", "into Hall", "out of Hall", "out of House", "into House", "into Hall"], village.Diary);
        Assert.Equal(Place.Hall, village.Machine.State);
    }

    [Fact]
    public async Task Arguments_are_checked_when_awaited_too()
    {
        var carry = machine.SetTriggerParameters<int>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House);
        await Assert.ThrowsAsync<ArgumentException>(() => machine.FireAsync(carry, "one"));
        await Assert.ThrowsAsync<ArgumentException>(() => machine.FireAsync(Move.Carry, 1, 2));
        await machine.FireAsync(Move.Carry, 1);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public async Task What_an_awaited_action_throws_reaches_the_caller()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).OnEntryAsync(async () =>
        {
            await Task.Yield();
            throw new TimeoutException();
        });
        await Assert.ThrowsAsync<TimeoutException>(() => machine.FireAsync(Move.Walk));
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void An_asynchronous_entry_action_needs_an_awaited_fire()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).OnEntryAsync(() => Task.CompletedTask);
        var mistake = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Contains("OnEntry", mistake.Message);
        Assert.Contains("'House'", mistake.Message);
    }

    [Fact]
    public void An_asynchronous_exit_action_needs_an_awaited_fire()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExitAsync(() => Task.CompletedTask);
        var mistake = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Contains("OnExit", mistake.Message);
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void An_asynchronous_entry_action_for_another_trigger_is_no_obstacle()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).OnEntryFromAsync(Move.Run, () => Task.CompletedTask);
        machine.Fire(Move.Walk);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public async Task Internal_transitions_are_awaited()
    {
        var one = machine.SetTriggerParameters<int>(Move.Walk);
        var two = machine.SetTriggerParameters<int, int>(Move.Run);
        var three = machine.SetTriggerParameters<int, int, int>(Move.Carry);
        machine.Configure(Place.Street)
            .InternalTransitionAsync(Move.Eat, () => Later(diary, "ate"))
            .InternalTransitionAsyncIf(Move.Knock, () => true, t => Later(diary, $"{t.Source}"))
            .InternalTransitionAsyncIf(one, a => a == 1, (a, _) => Later(diary, $"{a}"))
            .InternalTransitionAsyncIf(one, a => a == 2, (a, _) => Later(diary, $"{a}!"))
            .InternalTransitionAsync(two, (a, b, _) => Later(diary, $"{a} {b}"))
            .InternalTransitionAsyncIf(three, (a, b, c) => a < c, (a, b, c, t) => Later(diary, $"{a} {b} {c} {t.Destination}"));
        await machine.FireAsync(Move.Eat);
        await machine.FireAsync(Move.Knock);
        await machine.FireAsync(one, 2);
        await machine.FireAsync(two, 3, 4);
        await machine.FireAsync(three, 5, 6, 7);
        Assert.Equal(["ate", "Street", "2!", "3 4", "5 6 7 Street"], diary);
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void An_asynchronous_internal_transition_needs_an_awaited_fire()
    {
        machine.Configure(Place.Street).InternalTransitionAsync(Move.Eat, () => Task.CompletedTask);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Eat));
    }

    [Fact]
    public async Task A_selector_may_be_awaited()
    {
        var walk = machine.SetTriggerParameters<Place>(Move.Walk);
        machine.Configure(Place.Street).PermitDynamicAsync(walk, async place =>
        {
            await Task.Yield();
            return place;
        });
        machine.Configure(Place.House).PermitDynamicAsync(Move.Run, () => Task.FromResult(Place.Shed));
        await machine.FireAsync(walk, Place.House);
        await machine.FireAsync(Move.Run);
        Assert.Equal(Place.Shed, machine.State);
    }

    [Fact]
    public async Task A_selector_that_is_awaited_may_be_guarded()
    {
        var two = machine.SetTriggerParameters<Place, int>(Move.Carry);
        machine.Configure(Place.Street)
            .PermitDynamicIfAsync(Move.Walk, () => Task.FromResult(Place.House), () => false, "Find the key")
            .PermitDynamicIfAsync(two, (place, _) => Task.FromResult(place), (_, weight) => weight < 10, "Lighter");
        Assert.False(machine.CanFire(Move.Walk, out var unmet));
        Assert.Equal(["Find the key"], unmet);
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(two, Place.Shed, 20));
        await machine.FireAsync(two, Place.Shed, 5);
        Assert.Equal(Place.Shed, machine.State);
    }

    [Fact]
    public async Task Actions_after_an_await_stay_in_the_callers_context_when_asked_to()
    {
        var context = new CountingContext();
        machine.RetainSynchronizationContext = true;
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExitAsync(() => Later(diary, "left"));
        machine.Configure(Place.House).OnEntry(() => diary.Add(SynchronizationContext.Current == context ? "here" : "elsewhere"));
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Task fired;
        try
        {
            fired = machine.FireAsync(Move.Walk);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        await fired;
        Assert.Equal(["left", "here"], diary);
        Assert.True(context.Posted > 0);
    }

    private static async Task Later(List<string> diary, string entry)
    {
        await Task.Yield();
        diary.Add(entry);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posted { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posted++;
            base.Post(_ =>
            {
                SetSynchronizationContext(this);
                d(state);
            }, null);
        }
    }
}
