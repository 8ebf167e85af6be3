namespace Stateless.Tests;

public sealed class InitialTransitionTests
{
    [Fact]
    public void Entering_a_state_goes_on_to_its_initial_substate()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Hall);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(["out of Street", "into House", "into Hall"], village.Diary);
        Assert.Equal(Place.Hall, village.Machine.State);
    }

    [Fact]
    public void Initial_substates_go_on_inward_as_far_as_there_are_any()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Kitchen);
        village.In(Place.Kitchen).InitialTransition(Place.Larder);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(["out of Street", "into House", "into Kitchen", "into Larder"], village.Diary);
        Assert.Equal(Place.Larder, village.Machine.State);
    }

    [Fact]
    public void Listeners_are_told_of_each_step_inward_and_once_at_the_end()
    {
        var village = new Village(Place.Street);
        var steps = new List<string>();
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Kitchen);
        village.In(Place.Kitchen).InitialTransition(Place.Larder);
        village.Machine.OnTransitioned(step => steps.Add($"{step.Source} to {step.Destination}"));
        village.Machine.OnTransitionCompleted(step => steps.Add($"all the way from {step.Source} to {step.Destination}"));
        village.Machine.Fire(Move.Walk);
        Assert.Equal(
            ["Street to House", "House to Kitchen", "Kitchen to Larder", "all the way from Street to Larder"], steps);
    }

    [Fact]
    public void The_step_inward_keeps_the_trigger_and_its_arguments()
    {
        var village = new Village(Place.Street);
        var walk = village.Machine.SetTriggerParameters<string>(Move.Walk);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Hall);
        village.In(Place.Hall)
            .OnEntryFrom(walk, shoes => village.Diary.Add($"in {shoes}"))
            .OnEntry(transition => village.Diary.Add(transition is StateMachine<Place, Move>.InitialTransition ? "from outside" : "from inside"));
        village.Machine.Fire(walk, "slippers");
        Assert.Equal(["in slippers", "from outside"], village.Diary[^2..]);
    }

    [Fact]
    public void Going_from_a_substate_to_its_superstate_comes_back_to_the_initial_substate()
    {
        var village = new Village(Place.Kitchen);
        village.In(Place.Kitchen).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Hall);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(["out of Kitchen", "into Hall"], village.Diary);
        Assert.Equal(Place.Hall, village.Machine.State);
    }

    [Fact]
    public void The_target_must_lie_directly_inside()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Larder);
        var mistake = Assert.Throws<InvalidOperationException>(() => village.Machine.Fire(Move.Walk));
        Assert.Contains("Larder", mistake.Message);
    }

    [Fact]
    public void A_state_has_one_initial_transition_and_not_to_itself()
    {
        var village = new Village(Place.Street);
        Assert.Throws<ArgumentException>(() => village.In(Place.House).InitialTransition(Place.House));
        village.In(Place.House).InitialTransition(Place.Hall);
        Assert.Throws<InvalidOperationException>(() => village.In(Place.House).InitialTransition(Place.Kitchen));
    }
}
