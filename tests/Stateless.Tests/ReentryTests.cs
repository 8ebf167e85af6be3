namespace Stateless.Tests;

public sealed class ReentryTests
{
    [Fact]
    public void Reentry_leaves_the_state_and_enters_it_again()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).PermitReentry(Move.Eat);
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["out of Kitchen", "into Kitchen"], village.Diary);
        Assert.Equal(Place.Kitchen, village.Machine.State);
    }

    [Fact]
    public void A_superstates_reentry_fired_inside_leaves_everything_and_ends_in_the_superstate()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).PermitReentry(Move.Eat);
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["out of Larder", "out of Kitchen", "out of House", "into House"], village.Diary);
        Assert.Equal(Place.House, village.Machine.State);
    }

    [Fact]
    public void Reentry_goes_on_to_the_initial_substate()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.House).PermitReentry(Move.Eat).InitialTransition(Place.Hall);
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["out of Kitchen", "out of House", "into House", "into Hall"], village.Diary);
        Assert.Equal(Place.Hall, village.Machine.State);
    }

    [Fact]
    public void Listeners_are_told_of_a_reentry()
    {
        var village = new Village(Place.Kitchen);
        var told = new List<bool>();
        village.In(Place.Kitchen).PermitReentry(Move.Eat);
        village.Machine.OnTransitioned(transition => told.Add(transition.IsReentry));
        village.Machine.OnTransitionCompleted(transition => told.Add(transition.IsReentry));
        village.Machine.Fire(Move.Eat);
        Assert.Equal([true, true], told);
    }

    [Fact]
    public void Guarded_reentry_happens_only_while_the_guard_is_met()
    {
        var hungry = true;
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).PermitReentryIf(Move.Eat, () => hungry, "Be hungry");
        village.Machine.Fire(Move.Eat);
        Assert.Equal(2, village.Diary.Count);
        hungry = false;
        Assert.False(village.Machine.CanFire(Move.Eat, out var unmet));
        Assert.Equal(["Be hungry"], unmet);
    }

    [Fact]
    public void Reentry_may_have_several_guards()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).PermitReentryIf(Move.Eat,
            Tuple.Create<Func<bool>, string>(() => true, "Be hungry"),
            Tuple.Create<Func<bool>, string>(() => false, "Lay the table"));
        Assert.False(village.Machine.CanFire(Move.Eat, out var unmet));
        Assert.Equal(["Lay the table"], unmet);
    }

    [Fact]
    public void Reentry_guards_take_arguments()
    {
        var village = new Village(Place.Kitchen);
        var one = village.Machine.SetTriggerParameters<int>(Move.Eat);
        var two = village.Machine.SetTriggerParameters<int, string>(Move.Carry);
        var three = village.Machine.SetTriggerParameters<int, string, bool>(Move.Knock);
        village.In(Place.Kitchen)
            .PermitReentryIf(one, apples => apples > 1)
            .PermitReentryIf(two, Tuple.Create<Func<int, string, bool>, string>((count, what) => count == what.Length, "Count the letters"))
            .PermitReentryIf(three, (count, what, loud) => loud, "Knock louder");
        Assert.True(village.Machine.CanFire(one, 2));
        Assert.False(village.Machine.CanFire(one, 1));
        Assert.True(village.Machine.CanFire(two, 3, "tea"));
        Assert.False(village.Machine.CanFire(two, 4, "tea", out var unmet));
        Assert.Equal(["Count the letters"], unmet);
        Assert.True(village.Machine.CanFire(three, 1, "", true));
    }
}
