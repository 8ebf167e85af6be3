namespace Stateless.Tests;

public sealed class PermittedTriggersTests
{
    [Fact]
    public void What_guards_let_through_is_permitted()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .Permit(Move.Walk, Place.House)
            .PermitIf(Move.Run, Place.House, () => false)
            .PermitIf(Move.Carry, Place.House, () => false)
            .PermitIf(Move.Carry, Place.Garden, () => true);
        Assert.Equal([Move.Walk, Move.Carry], machine.PermittedTriggers);
    }

    [Fact]
    public void Superstates_add_theirs_and_nothing_is_named_twice()
    {
        var village = new Village(Place.Larder);
        village.In(Place.Larder).Permit(Move.Walk, Place.Kitchen).PermitIf(Move.Run, Place.Hall, () => false);
        village.In(Place.Kitchen).Ignore(Move.Walk).Permit(Move.Run, Place.Garden);
        village.In(Place.House).PermitReentry(Move.Knock).Permit(Move.Walk, Place.Street);
        Assert.Equal([Move.Walk, Move.Run, Move.Knock], village.Machine.PermittedTriggers);
    }

    [Fact]
    public void Arguments_may_decide_what_is_permitted()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var walk = machine.SetTriggerParameters<int>(Move.Walk);
        var run = machine.SetTriggerParameters<int>(Move.Run);
        machine.Configure(Place.Street).PermitIf(walk, Place.House, miles => miles > 1).PermitIf(run, Place.House, miles => miles < 5);
        Assert.Equal([Move.Walk, Move.Run], machine.GetPermittedTriggers(3));
        Assert.Equal([Move.Walk], machine.GetPermittedTriggers(7));
        Assert.Equal([Move.Run], machine.GetPermittedTriggers());
    }

    [Fact]
    public async Task Asynchronous_guards_are_awaited()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .PermitIfAsync(Move.Run, Place.House, async () =>
            {
                await Task.Yield();
                return true;
            })
            .PermitIfAsync(Move.Eat, Place.House, () => Task.FromResult(false))
            .Permit(Move.Walk, Place.House);
        Assert.Equal([Move.Walk, Move.Run], await machine.GetPermittedTriggersAsync());
        Assert.Equal([Move.Walk, Move.Run], await machine.PermittedTriggersAsync);
        Assert.Equal([Move.Walk, Move.Run], machine.PermittedTriggers);
    }

    [Fact]
    public async Task The_detailed_list_carries_parameters()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.SetTriggerParameters<string, int>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).Permit(Move.Carry, Place.House);
        var details = (await machine.GetDetailedPermittedTriggers()).ToList();
        Assert.Equal([Move.Walk, Move.Carry], details.Select(detail => detail.Trigger));
        Assert.False(details[0].HasParameters);
        Assert.Null(details[0].Parameters);
        Assert.True(details[1].HasParameters);
        Assert.Equal([typeof(string), typeof(int)], details[1].Parameters!.ArgumentTypes);
    }

    [Fact]
    public async Task The_detailed_list_heeds_arguments()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var walk = machine.SetTriggerParameters<int>(Move.Walk);
        machine.Configure(Place.Street).PermitIf(walk, Place.House, miles => miles > 1);
        Assert.Single(await machine.GetDetailedPermittedTriggers(2));
        Assert.Empty(await machine.GetDetailedPermittedTriggers(1));
    }
}
