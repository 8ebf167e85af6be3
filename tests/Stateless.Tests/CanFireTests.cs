namespace Stateless.Tests;

public sealed class CanFireTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public void A_trigger_the_state_does_not_know_has_no_unmet_guards_to_name()
    {
        Assert.False(machine.CanFire(Move.Walk));
        Assert.False(machine.CanFire(Move.Walk, out var unmet));
        Assert.Null(unmet);
    }

    [Fact]
    public void A_trigger_that_can_be_fired_has_none_unmet()
    {
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.House, () => true, "Find the key");
        Assert.True(machine.CanFire(Move.Walk, out var unmet));
        Assert.Empty(unmet!);
    }

    [Fact]
    public void A_rule_that_is_not_met_is_of_no_account_when_another_one_is()
    {
        machine.Configure(Place.Street)
            .PermitIf(Move.Walk, Place.House, () => false, "Find the key")
            .PermitIf(Move.Walk, Place.Garden, () => true, "Open the gate");
        Assert.True(machine.CanFire(Move.Walk, out var unmet));
        Assert.Empty(unmet!);
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.Machine.OnUnhandledTrigger((_, _) => village.Diary.Add("refused"));
        Assert.True(village.Machine.CanFire(Move.Walk));
        Assert.False(village.Machine.CanFire(Move.Eat));
        Assert.Equal(Place.Street, village.Machine.State);
        Assert.Empty(village.Diary);
    }

    [Fact]
    public void Arguments_are_heeded_and_unmet_guards_named()
    {
        var one = machine.SetTriggerParameters<int>(Move.Walk);
        var two = machine.SetTriggerParameters<int, int>(Move.Run);
        var three = machine.SetTriggerParameters<int, int, int>(Move.Carry);
        machine.Configure(Place.Street)
            .PermitIf(one, Place.House, a => a > 0, "one")
            .PermitIf(two, Place.House, (a, b) => a > b, "two")
            .PermitIf(three, Place.House, (a, b, c) => a > b + c, "three");
        Assert.False(machine.CanFire(one, 0, out var unmet));
        Assert.Equal(["one"], unmet);
        Assert.False(machine.CanFire(two, 1, 1, out unmet));
        Assert.Equal(["two"], unmet);
        Assert.False(machine.CanFire(three, 1, 1, 1, out unmet));
        Assert.Equal(["three"], unmet);
        Assert.True(machine.CanFire(one, 1, out unmet));
        Assert.Empty(unmet!);
        Assert.True(machine.CanFire(two, 2, 1));
        Assert.True(machine.CanFire(three, 3, 1, 1, out _));
        Assert.True(machine.CanFire(three, 3, 1, 1));
    }

    [Fact]
    public void A_trigger_must_be_given()
    {
        Assert.Throws<ArgumentNullException>(() => machine.CanFire<int>(null!, 1));
        Assert.Throws<ArgumentNullException>(() => machine.CanFire<int, int>(null!, 1, 2));
        Assert.Throws<ArgumentNullException>(() => machine.CanFire<int, int, int>(null!, 1, 2, 3, out _));
    }
}
