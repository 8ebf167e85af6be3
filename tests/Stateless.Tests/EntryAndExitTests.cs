namespace Stateless.Tests;

public sealed class EntryAndExitTests
{
    [Fact]
    public void Every_state_between_is_left_from_the_inside_and_entered_from_the_outside()
    {
        var village = new Village(Place.Larder);
        village.In(Place.Larder).Permit(Move.Walk, Place.Shed);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(
            ["out of Larder", "out of Kitchen", "out of House", "into Garden", "into Shed"], village.Diary);
    }

    [Fact]
    public void A_superstate_the_machine_stays_in_is_neither_left_nor_entered()
    {
        var village = new Village(Place.Larder);
        village.In(Place.Larder).Permit(Move.Walk, Place.Hall);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(["out of Larder", "out of Kitchen", "into Hall"], village.Diary);
    }

    [Fact]
    public void Going_further_in_leaves_nothing()
    {
        var village = new Village(Place.House);
        village.In(Place.House).Permit(Move.Walk, Place.Larder);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(["into Kitchen", "into Larder"], village.Diary);
    }

    [Fact]
    public void Going_out_to_a_superstate_enters_nothing()
    {
        var village = new Village(Place.Larder);
        village.In(Place.Larder).Permit(Move.Walk, Place.House);
        village.Machine.Fire(Move.Walk);
        Assert.Equal(["out of Larder", "out of Kitchen"], village.Diary);
        Assert.Equal(Place.House, village.Machine.State);
    }

    [Fact]
    public void Actions_run_in_the_order_they_were_configured()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var diary = new List<string>();
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExit(() => diary.Add("1")).OnExit(_ => diary.Add("2"));
        machine.Configure(Place.House)
            .OnEntry(() => diary.Add("3"))
            .OnEntryFrom(Move.Walk, () => diary.Add("4"))
            .OnEntry(_ => diary.Add("5"));
        machine.Fire(Move.Walk);
        Assert.Equal(["1", "2", "3", "4", "5"], diary);
    }

    [Fact]
    public void An_exit_action_still_sees_the_old_state_and_an_entry_action_the_new_one()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var seen = new List<Place>();
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExit(() => seen.Add(machine.State));
        machine.Configure(Place.House).OnEntry(() => seen.Add(machine.State));
        machine.Fire(Move.Walk);
        Assert.Equal([Place.Street, Place.House], seen);
    }

    [Fact]
    public void An_action_is_told_where_from_where_to_and_why()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var told = new List<StateMachine<Place, Move>.Transition>();
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExit(told.Add);
        machine.Configure(Place.House).OnEntry(told.Add);
        machine.Fire(Move.Walk);
        Assert.Equal(2, told.Count);
        Assert.All(told, transition =>
        {
            Assert.Equal(Place.Street, transition.Source);
            Assert.Equal(Place.House, transition.Destination);
            Assert.Equal(Move.Walk, transition.Trigger);
            Assert.False(transition.IsReentry);
            Assert.Empty(transition.Parameters);
        });
    }

    [Fact]
    public void An_entry_action_for_one_trigger_keeps_quiet_for_others()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        var diary = new List<string>();
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).Permit(Move.Run, Place.House);
        machine.Configure(Place.House)
            .Permit(Move.Walk, Place.Street)
            .OnEntryFrom(Move.Run, () => diary.Add("out of breath"))
            .OnEntryFrom(Move.Walk, transition => diary.Add($"at ease from {transition.Source}"));
        machine.Fire(Move.Walk);
        machine.Fire(Move.Walk);
        machine.Fire(Move.Run);
        Assert.Equal(["at ease from Street", "out of breath"], diary);
    }

    [Fact]
    public void A_superstates_entry_action_hears_of_a_trigger_that_leads_inside()
    {
        var village = new Village(Place.Street);
        village.In(Place.Street).Permit(Move.Run, Place.Larder);
        village.In(Place.House).OnEntryFrom(Move.Run, transition => village.Diary.Add($"on the way to {transition.Destination}"));
        village.Machine.Fire(Move.Run);
        Assert.Equal(
            ["out of Street", "into House", "on the way to Larder", "into Kitchen", "into Larder"], village.Diary);
    }

    [Fact]
    public void An_exit_action_that_throws_leaves_the_state_as_it_was()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).OnExit(() => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => machine.Fire(Move.Walk));
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void An_entry_action_that_throws_finds_the_state_changed()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.House).OnEntry(() => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => machine.Fire(Move.Walk));
        Assert.Equal(Place.House, machine.State);
    }
}
