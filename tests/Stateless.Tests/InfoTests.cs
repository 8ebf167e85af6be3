using Stateless.Reflection;

namespace Stateless.Tests;

public sealed class InfoTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public void The_machine_names_its_types_its_states_and_where_it_began()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Fire(Move.Walk);
        var info = machine.GetInfo();
        Assert.Equal(typeof(Place), info.StateType);
        Assert.Equal(typeof(Move), info.TriggerType);
        Assert.Equal(Place.Street, info.InitialState.UnderlyingState);
        Assert.Equal([Place.Street, Place.House], info.States.Select(state => state.UnderlyingState));
    }

    [Fact]
    public void A_state_that_is_only_led_to_is_there_as_well()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.Shed);
        var shed = Info(Place.Shed);
        Assert.Empty(shed.Transitions ?? []);
        Assert.Equal("Shed", shed.ToString());
    }

    [Fact]
    public void States_know_what_lies_around_and_inside_them()
    {
        var village = new Village(Place.Street);
        var states = village.Machine.GetInfo().States.ToDictionary(state => (Place)state.UnderlyingState);
        Assert.Same(states[Place.House], states[Place.Kitchen].Superstate);
        Assert.Null(states[Place.House].Superstate);
        Assert.Equal([Place.Hall, Place.Kitchen], states[Place.House].Substates.Select(state => state.UnderlyingState));
        Assert.Empty(states[Place.Larder].Substates);
    }

    [Fact]
    public void Fixed_transitions_know_trigger_destination_and_guards()
    {
        machine.Configure(Place.Street)
            .Permit(Move.Walk, Place.House)
            .PermitIf(Move.Run, Place.Garden,
                Tuple.Create<Func<bool>, string>(() => true, "Tie your shoes"),
                Tuple.Create<Func<bool>, string>(GateIsOpen, null!))
            .PermitReentry(Move.Eat);
        var transitions = Info(Place.Street).FixedTransitions.ToList();
        Assert.Equal(["Walk", "Run", "Eat"], transitions.Select(transition => transition.Trigger.ToString()));
        Assert.Equal([Place.House, Place.Garden, Place.Street], transitions.Select(transition => transition.DestinationState.UnderlyingState));
        Assert.Empty(transitions[0].GuardConditionsMethodDescriptions);
        Assert.Equal(["Tie your shoes", "GateIsOpen"], transitions[1].GuardConditionsMethodDescriptions.Select(guard => guard.Description));
        Assert.Equal("GateIsOpen", transitions[1].GuardConditionsMethodDescriptions.Last().MethodName);
        Assert.All(transitions, transition => Assert.False(transition.IsInternalTransition));
    }

    [Fact]
    public void Internal_transitions_lead_to_their_own_state_and_say_so()
    {
        machine.Configure(Place.Street).InternalTransitionIf(Move.Eat, _ => true, () => { }, "Be hungry");
        var transition = Assert.Single(Info(Place.Street).FixedTransitions);
        Assert.True(transition.IsInternalTransition);
        Assert.Equal(Place.Street, transition.DestinationState.UnderlyingState);
        Assert.Equal("Be hungry", Assert.Single(transition.GuardConditionsMethodDescriptions).Description);
    }

    [Fact]
    public void Dynamic_transitions_know_their_selector_and_where_it_may_lead()
    {
        machine.Configure(Place.Street).PermitDynamic(Move.Walk, WhereTo, null, new DynamicStateInfos
        {
            { Place.House, "in rain" },
            { "Garden", "in sunshine" },
        });
        machine.Configure(Place.House).PermitDynamicIf(Move.Run, () => Place.Street, "Away", () => true, "Hear the bell");
        var walk = Assert.Single(Info(Place.Street).DynamicTransitions);
        Assert.Equal("WhereTo", walk.DestinationStateSelectorDescription.Description);
        Assert.Equal([("House", "in rain"), ("Garden", "in sunshine")], walk.PossibleDestinationStates!.Select(possible => (possible.DestinationState, possible.Criterion)));
        Assert.Empty(walk.GuardConditionsMethodDescriptions);
        var run = Assert.Single(Info(Place.House).DynamicTransitions);
        Assert.Equal("Away", run.DestinationStateSelectorDescription.Description);
        Assert.Equal("Hear the bell", Assert.Single(run.GuardConditionsMethodDescriptions).Description);
        Assert.Null(run.PossibleDestinationStates);
    }

    [Fact]
    public void Fixed_and_dynamic_transitions_are_also_listed_together()
    {
        machine.Configure(Place.Street).PermitDynamic(Move.Walk, () => Place.House).Permit(Move.Run, Place.Garden);
        Assert.Equal([Move.Run, Move.Walk], Info(Place.Street).Transitions.Select(transition => transition.Trigger.UnderlyingTrigger));
    }

    [Fact]
    public void Ignored_triggers_stand_apart()
    {
        machine.Configure(Place.Street).Ignore(Move.Knock).IgnoreIf(Move.Eat, () => true, "Not hungry").Permit(Move.Walk, Place.House);
        var ignored = Info(Place.Street).IgnoredTriggers.ToList();
        Assert.Equal([Move.Knock, Move.Eat], ignored.Select(trigger => trigger.Trigger.UnderlyingTrigger));
        Assert.Empty(ignored[0].GuardConditionsMethodDescriptions);
        Assert.Equal("Not hungry", Assert.Single(ignored[1].GuardConditionsMethodDescriptions).Description);
    }

    [Fact]
    public void Actions_know_their_words_their_trigger_and_whether_they_are_awaited()
    {
        machine.Configure(Place.House)
            .OnEntry(Greet)
            .OnEntry(() => { })
            .OnEntryAsync(() => Task.CompletedTask, "put the kettle on")
            .OnEntryFrom(Move.Run, () => { }, "catch breath")
            .OnExit(() => { }, "lock up")
            .OnExitAsync(() => Task.CompletedTask, "wave")
            .OnActivate(() => { }, "lights on")
            .OnDeactivate(() => { }, "lights off");
        var house = Info(Place.House);
        var entries = house.EntryActions.ToList();
        Assert.Equal(["Greet", "Function", "put the kettle on", "catch breath"], entries.Select(action => action.Method.Description));
        Assert.Equal([null, null, null, "Run"], entries.Select(action => action.FromTrigger));
        Assert.Equal([false, false, true, false], entries.Select(action => action.Method.IsAsync));
        Assert.Equal([("lock up", false), ("wave", true)], house.ExitActions.Select(action => (action.Description, action.IsAsync)));
        Assert.Equal("lights on", Assert.Single(house.ActivateActions).Description);
        Assert.Equal("lights off", Assert.Single(house.DeactivateActions).Description);
    }

    [Fact]
    public void A_method_may_be_described_by_hand()
    {
        Assert.Equal("words", new InvocationInfo("Method", "words", InvocationInfo.Timing.Synchronous).Description);
        Assert.Equal("Method", new InvocationInfo("Method", null, InvocationInfo.Timing.Asynchronous).Description);
        Assert.True(new InvocationInfo("Method", null, InvocationInfo.Timing.Asynchronous).IsAsync);
        Assert.Equal("<null>", new InvocationInfo(null, null, InvocationInfo.Timing.Synchronous).Description);
        Assert.Equal("Function", new InvocationInfo("<Made>b__0", null, InvocationInfo.Timing.Synchronous).Description);
        Assert.Equal("Run", new ActionInfo(new("Method", null, InvocationInfo.Timing.Synchronous), "Run").FromTrigger);
    }

    private StateInfo Info(Place place) => machine.GetInfo().States.Single(state => state.UnderlyingState.Equals(place));

    private static bool GateIsOpen() => true;

    private static Place WhereTo() => Place.House;

    private static void Greet()
    {
    }
}
