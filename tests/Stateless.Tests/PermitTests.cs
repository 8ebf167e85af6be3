namespace Stateless.Tests;

public sealed class PermitTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public void A_machine_begins_in_the_state_it_was_made_in() => Assert.Equal(Place.Street, machine.State);

    [Fact]
    public void A_permitted_trigger_leads_to_its_destination()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).Permit(Move.Run, Place.Garden);
        machine.Fire(Move.Run);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public void A_trigger_nobody_permits_is_refused_and_nothing_changes()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Eat));
        Assert.Contains("'Street'", refusal.Message);
        Assert.Contains("'Eat'", refusal.Message);
        Assert.Equal(Place.Street, machine.State);
    }

    [Fact]
    public void A_state_that_was_never_configured_permits_nothing()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.Shed);
        machine.Fire(Move.Walk);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Walk));
        Assert.Empty(machine.PermittedTriggers);
    }

    [Fact]
    public void A_state_cannot_permit_a_transition_to_itself()
    {
        var street = machine.Configure(Place.Street);
        Assert.Throws<ArgumentException>(() => street.Permit(Move.Walk, Place.Street));
        Assert.Throws<ArgumentException>(() => street.PermitIf(Move.Walk, Place.Street, () => true));
        Assert.Throws<ArgumentException>(() => street.PermitIf(Move.Walk, Place.Street, Tuple.Create<Func<bool>, string>(() => true, "words")));
    }

    [Fact]
    public void A_state_can_be_configured_in_several_goes()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        machine.Configure(Place.Street).Permit(Move.Run, Place.Garden);
        Assert.Equal([Move.Walk, Move.Run], machine.PermittedTriggers);
    }

    [Fact]
    public void A_configuration_knows_its_state_and_its_machine()
    {
        var configuration = machine.Configure(Place.Shed);
        Assert.Equal(Place.Shed, configuration.State);
        Assert.Same(machine, configuration.Machine);
    }

    [Fact]
    public void States_and_triggers_may_be_words()
    {
        var words = new StateMachine<string, string>("new");
        words.Configure("new").Permit("accept", "open");
        words.Fire(string.Concat("acc", "ept"));
        Assert.Equal("open", words.State);
        Assert.True(words.IsInState(string.Concat("op", "en")));
    }

    [Fact]
    public void A_machine_may_have_hundreds_of_states_and_triggers()
    {
        var many = new StateMachine<int, int>(0);
        for (var state = 0; state < 300; state++)
        {
            for (var trigger = 1; trigger <= 20; trigger++)
            {
                many.Configure(state).Permit(trigger, (state + trigger) % 300);
            }
        }

        for (var round = 0; round < 1000; round++)
        {
            many.Fire((round % 20) + 1);
        }

        Assert.Equal(1000 / 20 * 210 % 300, many.State);
        Assert.Equal(Enumerable.Range(1, 20), many.PermittedTriggers);
    }

    [Fact]
    public void A_machine_says_where_it_is_and_what_it_permits()
    {
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House).PermitIf(Move.Run, Place.Garden, () => false).Ignore(Move.Eat);
        Assert.Equal("StateMachine { State = Street, PermittedTriggers = { Walk, Eat }}", machine.ToString());
    }
}
