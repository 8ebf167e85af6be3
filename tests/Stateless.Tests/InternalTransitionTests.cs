namespace Stateless.Tests;

public sealed class InternalTransitionTests
{
    [Fact]
    public void An_internal_transition_does_something_and_stays()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).InternalTransition(Move.Eat, () => village.Diary.Add("ate"));
        village.Machine.OnTransitioned(_ => village.Diary.Add("moved"));
        village.Machine.OnTransitionCompleted(_ => village.Diary.Add("done moving"));
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["ate"], village.Diary);
        Assert.Equal(Place.Kitchen, village.Machine.State);
    }

    [Fact]
    public void It_is_told_a_transition_from_the_present_state_to_itself()
    {
        var village = new Village(Place.Larder);
        var told = new List<(Place, Place, Move)>();
        village.In(Place.House).InternalTransition(Move.Eat, transition => told.Add((transition.Source, transition.Destination, transition.Trigger)));
        village.Machine.Fire(Move.Eat);
        Assert.Equal([(Place.Larder, Place.Larder, Move.Eat)], told);
    }

    [Fact]
    public void A_superstates_internal_transition_works_inside()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).InternalTransition(Move.Eat, () => village.Diary.Add("ate"));
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["ate"], village.Diary);
        Assert.Equal(Place.Larder, village.Machine.State);
    }

    [Fact]
    public void A_substates_internal_transition_goes_before_its_superstates()
    {
        var village = new Village(Place.Larder);
        village.In(Place.House).InternalTransition(Move.Eat, () => village.Diary.Add("ate at the table"));
        village.In(Place.Larder).InternalTransition(Move.Eat, () => village.Diary.Add("ate on the quiet"));
        village.Machine.Fire(Move.Eat);
        Assert.Equal(["ate on the quiet"], village.Diary);
    }

    [Fact]
    public void It_may_be_guarded()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen)
            .InternalTransitionIf(Move.Eat, _ => false, () => village.Diary.Add("ate"), "Be hungry")
            .InternalTransitionIf(Move.Knock, _ => true, transition => village.Diary.Add($"{transition.Trigger}"));
        Assert.False(village.Machine.CanFire(Move.Eat, out var unmet));
        Assert.Equal(["Be hungry"], unmet);
        village.Machine.Fire(Move.Knock);
        Assert.Equal(["Knock"], village.Diary);
    }

    [Fact]
    public void Its_guard_and_its_action_take_up_to_three_arguments()
    {
        var village = new Village(Place.Kitchen);
        var one = village.Machine.SetTriggerParameters<int>(Move.Eat);
        var two = village.Machine.SetTriggerParameters<int, string>(Move.Carry);
        var three = village.Machine.SetTriggerParameters<int, string, bool>(Move.Knock);
        village.In(Place.Kitchen)
            .InternalTransitionIf(one, apples => apples < 5, (apples, transition) => village.Diary.Add($"{apples} in {transition.Source}"))
            .InternalTransition(two, (count, what, _) => village.Diary.Add($"{count} {what}"))
            .InternalTransitionIf(three, (count, _, _) => count > 0, (count, what, loud, _) => village.Diary.Add($"{count} {what} {loud}"));
        village.Machine.Fire(one, 3);
        village.Machine.Fire(two, 2, "pears");
        village.Machine.Fire(three, 1, "door", true);
        Assert.Throws<InvalidOperationException>(() => village.Machine.Fire(one, 5));
        Assert.Equal(["3 in Kitchen", "2 pears", "1 door True"], village.Diary);
    }
}
