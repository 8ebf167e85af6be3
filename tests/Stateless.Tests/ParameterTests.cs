namespace Stateless.Tests;

public sealed class ParameterTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);
    private readonly List<string> diary = [];

    [Fact]
    public void Entry_actions_receive_one_argument()
    {
        var carry = machine.SetTriggerParameters<string>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House);
        machine.Configure(Place.House)
            .OnEntryFrom(carry, what => diary.Add(what))
            .OnEntryFrom(carry, (what, transition) => diary.Add($"{what} from {transition.Source}"));
        machine.Fire(carry, "milk");
        Assert.Equal(["milk", "milk from Street"], diary);
    }

    [Fact]
    public void Entry_actions_receive_two_arguments()
    {
        var carry = machine.SetTriggerParameters<string, int>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House);
        machine.Configure(Place.House)
            .OnEntryFrom(carry, (what, count) => diary.Add($"{count} {what}"))
            .OnEntryFrom(carry, (what, count, transition) => diary.Add($"{count} {what} to {transition.Destination}"));
        machine.Fire(carry, "eggs", 6);
        Assert.Equal(["6 eggs", "6 eggs to House"], diary);
    }

    [Fact]
    public void Entry_actions_receive_three_arguments()
    {
        var carry = machine.SetTriggerParameters<string, int, bool>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House);
        machine.Configure(Place.House)
            .OnEntryFrom(carry, (what, count, gently) => diary.Add($"{count} {what} {gently}"))
            .OnEntryFrom(carry, (what, count, gently, transition) => diary.Add($"{transition.Trigger} {what}"));
        machine.Fire(carry, "eggs", 6, true);
        Assert.Equal(["6 eggs True", "Carry eggs"], diary);
    }

    [Fact]
    public void Every_action_can_read_the_arguments_from_the_transition()
    {
        var carry = machine.SetTriggerParameters<string, int>(Move.Carry);
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House).OnExit(t => diary.Add($"{t.Parameters[0]}"));
        machine.Configure(Place.House).OnEntry(t => diary.Add($"{t.Parameters[1]}")).OnEntryFrom((StateMachine<Place, Move>.TriggerWithParameters)carry, t => diary.Add($"{t.Parameters.Length}"));
        machine.OnTransitioned(t => diary.Add($"on the way with {t.Parameters[0]}"));
        machine.OnTransitionCompleted(t => diary.Add($"home with {t.Parameters[0]}"));
        machine.Fire(carry, "eggs", 6);
        Assert.Equal(["eggs", "on the way with eggs", "6", "2", "home with eggs"], diary);
    }

    [Fact]
    public void Guards_take_arguments()
    {
        var one = machine.SetTriggerParameters<int>(Move.Walk);
        var two = machine.SetTriggerParameters<int, int>(Move.Run);
        var three = machine.SetTriggerParameters<int, int, int>(Move.Carry);
        machine.Configure(Place.Street)
            .PermitIf(one, Place.House, a => a == 1)
            .PermitIf(one, Place.Garden, a => a == 2)
            .PermitIf(two, Place.House, (a, b) => a == b, "Be equal")
            .PermitIf(three, Place.House, (a, b, c) => a + b == c);
        Assert.True(machine.CanFire(one, 2));
        Assert.False(machine.CanFire(one, 3));
        Assert.True(machine.CanFire(two, 4, 4));
        Assert.False(machine.CanFire(two, 4, 5, out var unmet));
        Assert.Equal(["Be equal"], unmet);
        Assert.True(machine.CanFire(three, 1, 2, 3));
        machine.Fire(one, 2);
        Assert.Equal(Place.Garden, machine.State);
    }

    [Fact]
    public void Several_guards_take_the_same_arguments()
    {
        var one = machine.SetTriggerParameters<int>(Move.Walk);
        var two = machine.SetTriggerParameters<int, int>(Move.Run);
        var three = machine.SetTriggerParameters<int, int, int>(Move.Carry);
        machine.Configure(Place.Street)
            .PermitIf(one, Place.House, Tuple.Create<Func<int, bool>, string>(a => a > 1, "More than one"), Tuple.Create<Func<int, bool>, string>(a => a > 2, "More than two"))
            .PermitIf(two, Place.House, Tuple.Create<Func<int, int, bool>, string>((a, b) => a > b, "Downwards"))
            .PermitIf(three, Place.House, Tuple.Create<Func<int, int, int, bool>, string>((a, b, c) => a > b && b > c, "Downstairs"));
        Assert.False(machine.CanFire(one, 1, out var none));
        Assert.Equal(["More than one", "More than two"], none);
        Assert.False(machine.CanFire(one, 2, out var half));
        Assert.Equal(["More than two"], half);
        Assert.True(machine.CanFire(one, 3));
        Assert.False(machine.CanFire(two, 1, 2));
        Assert.False(machine.CanFire(three, 3, 2, 2, out var stairs));
        Assert.Equal(["Downstairs"], stairs);
    }

    [Fact]
    public void Asked_without_arguments_guards_see_the_defaults_of_their_types()
    {
        var carry = machine.SetTriggerParameters<int>(Move.Carry);
        machine.Configure(Place.Street).PermitIf(carry, Place.House, count => count == 0);
        Assert.True(machine.CanFire(Move.Carry));
        machine.Fire(Move.Carry);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void Arguments_of_the_wrong_number_or_type_are_refused()
    {
        machine.SetTriggerParameters<string, int>(Move.Carry);
        var carry = new StateMachine<Place, Move>.TriggerWithParameters(Move.Carry, typeof(string), typeof(int));
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House);
        Assert.Throws<ArgumentException>(() => machine.Fire(carry, "eggs"));
        Assert.Throws<ArgumentException>(() => machine.Fire(carry, "eggs", 6, true));
        Assert.Throws<ArgumentException>(() => machine.Fire(carry, 6, "eggs"));
        Assert.Equal(Place.Street, machine.State);
        machine.Fire(carry, null!, 6);
        Assert.Equal(Place.House, machine.State);
    }

    [Fact]
    public void Types_may_be_given_as_a_list()
    {
        var carry = machine.SetTriggerParameters(Move.Carry, typeof(string), typeof(int), typeof(bool), typeof(double));
        machine.Configure(Place.Street).Permit(Move.Carry, Place.House);
        machine.Configure(Place.House).OnEntryFrom(carry, transition => diary.Add(string.Join(' ', transition.Parameters.Select(p => p.GetType().Name))));
        machine.Fire(carry, "eggs", 6, true, 1.5);
        Assert.Equal(["String Int32 Boolean Double"], diary);
        Assert.Equal([typeof(string), typeof(int), typeof(bool), typeof(double)], carry.ArgumentTypes);
        Assert.Equal(Move.Carry, carry.Trigger);
    }

    [Fact]
    public void A_trigger_gets_its_parameters_once()
    {
        machine.SetTriggerParameters<int>(Move.Carry);
        Assert.Throws<InvalidOperationException>(() => machine.SetTriggerParameters<int>(Move.Carry));
        Assert.Throws<InvalidOperationException>(() => machine.SetTriggerParameters<string, int>(Move.Carry));
    }

    [Fact]
    public void A_subtype_will_do_for_an_argument()
    {
        var carry = machine.SetTriggerParameters<IEnumerable<int>>(Move.Carry);
        machine.Configure(Place.Street).PermitIf(carry, Place.House, numbers => numbers.Sum() == 6);
        machine.Fire(carry, [1, 2, 3]);
        Assert.Equal(Place.House, machine.State);
    }
}
