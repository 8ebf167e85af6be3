namespace Stateless.Tests;

public sealed class FiringModeTests
{
    [Fact]
    public void A_trigger_fired_from_an_action_waits_until_the_transition_is_complete()
    {
        var (village, diary) = Chain(FiringMode.Queued);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(Place.Garden, village.Machine.State);
        Assert.Equal(
            ["out of Street", "into House", "fired", "Street to House done", "out of House", "into Garden", "House to Garden done"], diary);
    }

    [Fact]
    public void In_immediate_mode_it_is_handled_in_the_middle()
    {
        var (village, diary) = Chain(FiringMode.Immediate);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(Place.Garden, village.Machine.State);
        Assert.Equal(
            ["out of Street", "into House", "out of House", "into Garden", "House to Garden done", "fired", "Street to Garden done"], diary);
    }

    [Fact]
    public void Queued_triggers_are_handled_in_the_order_they_were_fired()
    {
        var diary = new List<Move>();
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House)
            .InternalTransition(Move.Eat, () => diary.Add(Move.Eat))
            .InternalTransition(Move.Knock, () => diary.Add(Move.Knock))
            .InternalTransition(Move.Carry, () =>
            {
                diary.Add(Move.Carry);
                machine.Fire(Move.Knock);
            })
            .OnEntry(() =>
            {
                machine.Fire(Move.Eat);
                machine.Fire(Move.Carry);
                machine.Fire(Move.Eat);
            });
        machine.Fire(Move.Walk);
        Assert.Equal([Move.Eat, Move.Carry, Move.Eat, Move.Knock], diary);
    }

    [Fact]
    public void Queued_triggers_keep_their_arguments()
    {
        var told = new List<string>();
        var machine = new StateMachine<Place, Move>(Place.Street);
        var carry = machine.SetTriggerParameters<string>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).OnEntry(() => machine.Fire(carry, "milk")).InternalTransition(carry, (what, _) => told.Add(what));
        machine.Fire(Move.Walk);
        Assert.Equal(["milk"], told);
    }

    [Fact]
    public void A_queued_trigger_is_judged_in_the_state_it_finds()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExit(() => machine.Fire(Move.Walk));
        machine.Configure(Place.House).Permit(Move.Walk, Place.Garden);
        machine.Fire(Move.Walk);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public void After_an_action_threw_the_machine_can_be_fired_again()
    {
        var broken = true;
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExit(() =>
        {
            if (broken)
            {
                throw new TimeoutException();
            }
        });
        Assert.Throws<TimeoutException>(() => machine.Fire(Move.Walk));
        broken = false;
        machine.Fire(Move.Walk);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void What_an_action_queued_before_it_threw_goes_before_the_next_trigger()
    {
        var broken = true;
        var diary = new List<string>();
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .InternalTransition(Move.Knock, () => diary.Add("knocked"))
            .InternalTransition(Move.Eat, () => diary.Add("ate"))
            .InternalTransition(Move.Walk, () =>
            {
                machine.Fire(Move.Knock);
                if (broken)
                {
                    throw new TimeoutException();
                }
            });
        Assert.Throws<TimeoutException>(() => machine.Fire(Move.Walk));
        broken = false;
        machine.Fire(Move.Eat);
        Assert.Equal(["knocked", "ate"], diary);
    }

    [Theory]
    [InlineData(FiringMode.Queued)]
    [InlineData(FiringMode.Immediate)]
    public async Task Triggers_fired_and_awaited_in_actions_end_in_the_same_state(FiringMode mode)
    {
        var machine = new StateMachine<Place, Move>(Place.Street, mode);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).Permit(Move.Run, Place.Garden).OnEntryAsync(() => machine.FireAsync(Move.Run));
        machine.Configure(Place.Garden).OnEntryAsync(async () => await Task.Yield());
        await machine.FireAsync(Move.Walk);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public async Task Awaited_triggers_queue_in_order_too()
    {
        var diary = new List<string>();
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House)
            .Permit(Move.Run, Place.Garden)
            .OnEntryAsync(async () =>
            {
                await machine.FireAsync(Move.Run);
                await Task.Yield();
                diary.Add("at home");
            })
            .OnExit(() => diary.Add("left"));
        await machine.FireAsync(Move.Walk);
        Assert.Equal(["at home", "left"], diary);
        Assert.Equal(Place.Garden, machine.State);
    }

    private static (Village Village, List<string> Diary) Chain(FiringMode mode)
    {
        var village = new Village(Place.Street, mode);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).Permit(Move.Run, Place.Garden).OnEntry(() =>
        {
            village.Machine.Fire(Move.Run);
            village.Diary.Add("fired");
        });
        village.Machine.OnTransitionCompleted(t => village.Diary.Add($"{t.Source} to {t.Destination} done"));
        return (village, village.Diary);
    }
}
