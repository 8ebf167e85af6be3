namespace Stateless.Tests.BeyondThePackage;

/// <summary>Where an awaited fire of the package forgets what a plain one heeds, ours does not.</summary>
public sealed class AwaitedFireTests
{
    [Fact]
    public async Task A_substate_answers_before_its_superstate()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.House).Permit(Move.Run, Place.Street);
        village.In(Place.Kitchen).Permit(Move.Run, Place.Garden);
        await village.Machine.FireAsync(Move.Run);
        Assert.Equal(Place.Garden, village.Machine.State);
    }

    [Fact]
    public async Task A_superstate_whose_guard_is_not_met_is_no_obstacle()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.House).PermitIf(Move.Run, Place.Street, () => false);
        village.In(Place.Kitchen).Permit(Move.Run, Place.Garden);
        await village.Machine.FireAsync(Move.Run);
        Assert.Equal(Place.Garden, village.Machine.State);
    }

    [Fact]
    public async Task A_refusal_names_the_unmet_guards_awaited_or_not()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .PermitIf(Move.Walk, Place.House, () => false, "Find the key")
            .PermitIfAsync(Move.Walk, Place.Garden, () => Task.FromResult(false), "Open the gate");
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => machine.FireAsync(Move.Walk));
        Assert.Contains("Find the key, Open the gate", refusal.Message);
    }

    [Fact]
    public async Task A_callback_for_unhandled_triggers_is_told_them_too()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        ICollection<string>? told = null;
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => false, "Find the key");
        machine.OnUnhandledTriggerAsync((_, _, unmet) =>
        {
            told = unmet;
            return Task.CompletedTask;
        });
        await machine.FireAsync(Move.Walk);
        Assert.Equal(["Find the key"], told);
    }

    [Fact]
    public async Task Plain_and_awaited_guards_of_one_trigger_go_together()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .PermitIf(Move.Walk, Place.House, () => false)
            .PermitIfAsync(Move.Walk, Place.Garden, () => Task.FromResult(true));
        await machine.FireAsync(Move.Walk);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public void A_selector_that_must_be_awaited_refuses_a_plain_fire()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).PermitDynamicAsync(Move.Walk, () => Task.FromResult(Place.House));
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public async Task What_an_action_queued_before_it_threw_goes_before_the_next_trigger()
    {
        var broken = true;
        var diary = new List<string>();
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .InternalTransition(Move.Knock, () => diary.Add("knocked"))
            .InternalTransition(Move.Eat, () => diary.Add("ate"))
            .InternalTransitionAsync(Move.Walk, async () =>
            {
                await machine.FireAsync(Move.Knock);
                if (broken)
                {
                    throw new TimeoutException();
                }
            });
        await Assert.ThrowsAsync<TimeoutException>(() => machine.FireAsync(Move.Walk));
        broken = false;
        await machine.FireAsync(Move.Eat);
        Assert.Equal(["knocked", "ate"], diary);
    }
}
