namespace Stateless.Tests;

public sealed class IgnoreTests
{
    [Fact]
    public void An_ignored_trigger_is_accepted_and_does_nothing()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).Ignore(Move.Knock);
        village.Machine.OnTransitioned(_ => village.Diary.Add("moved"));
        village.Machine.Fire(Move.Knock);
        Assert.True(village.Machine.CanFire(Move.Knock));
        Assert.Contains(Move.Knock, village.Machine.PermittedTriggers);
        Assert.Empty(village.Diary);
    }

    [Fact]
    public void A_substate_can_ignore_what_its_superstate_would_do()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).Permit(Move.Knock, Place.Street);
        village.In(Place.Larder).Ignore(Move.Knock);
        village.Machine.Fire(Move.Knock);
        Assert.Equal(Place.Larder, village.Machine.State);
    }

    [Fact]
    public void A_trigger_is_ignored_only_while_the_guard_is_met()
    {
        var asleep = true;
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).IgnoreIf(Move.Knock, () => asleep, "Be asleep").PermitIf(Move.Knock, Place.Hall, () => !asleep);
        village.Machine.Fire(Move.Knock);
        Assert.Equal(Place.Kitchen, village.Machine.State);
        asleep = false;
        village.Machine.Fire(Move.Knock);
        Assert.Equal(Place.Hall, village.Machine.State);
    }

    [Fact]
    public void Ignoring_may_have_several_guards()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).IgnoreIf(Move.Knock,
            Tuple.Create<Func<bool>, string>(() => true, "Be asleep"),
            Tuple.Create<Func<bool>, string>(() => false, "Draw the curtains"));
        Assert.False(village.Machine.CanFire(Move.Knock, out var unmet));
        Assert.Equal(["Draw the curtains"], unmet);
    }

    [Fact]
    public void Guards_for_ignoring_take_arguments()
    {
        var village = new Village(Place.Kitchen);
        var one = village.Machine.SetTriggerParameters<int>(Move.Knock);
        var two = village.Machine.SetTriggerParameters<int, int>(Move.Carry);
        var three = village.Machine.SetTriggerParameters<int, int, int>(Move.Eat);
        village.In(Place.Kitchen)
            .IgnoreIf(one, times => times < 3)
            .IgnoreIf(two, (a, b) => a == b)
            .IgnoreIf(three, Tuple.Create<Func<int, int, int, bool>, string>((a, b, c) => a + b == c, "Add up"));
        Assert.True(village.Machine.CanFire(one, 2));
        Assert.False(village.Machine.CanFire(one, 3));
        Assert.True(village.Machine.CanFire(two, 1, 1));
        Assert.False(village.Machine.CanFire(two, 1, 2));
        Assert.True(village.Machine.CanFire(three, 1, 2, 3));
        Assert.False(village.Machine.CanFire(three, 1, 2, 4, out var unmet));
        Assert.Equal(["Add up"], unmet);
    }
}
