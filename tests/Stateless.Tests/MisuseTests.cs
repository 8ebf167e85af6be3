namespace Stateless.Tests;

public sealed class MisuseTests
{
    private readonly StateMachine<Place, Move> machine = new(Place.Street);

    [Fact]
    public void Actions_must_be_given()
    {
        var street = machine.Configure(Place.Street);
        Assert.Throws<ArgumentNullException>(() => street.OnEntry((Action)null!));
        Assert.Throws<ArgumentNullException>(() => street.OnEntry((Action<StateMachine<Place, Move>.Transition>)null!));
        Assert.Throws<ArgumentNullException>(() => street.OnEntryAsync((Func<Task>)null!));
        Assert.Throws<ArgumentNullException>(() => street.OnEntryFrom(Move.Walk, (Action)null!));
        Assert.Throws<ArgumentNullException>(() => street.OnEntryFromAsync(Move.Walk, (Func<Task>)null!));
        Assert.Throws<ArgumentNullException>(() => street.OnExit((Action)null!));
        Assert.Throws<ArgumentNullException>(() => street.OnExitAsync((Func<Task>)null!));
        Assert.Throws<ArgumentNullException>(() => street.InternalTransition(Move.Walk, (Action)null!));
        Assert.Throws<ArgumentNullException>(() => street.InternalTransitionAsync(Move.Walk, (Func<Task>)null!));
        Assert.Throws<ArgumentNullException>(() => street.PermitDynamic(Move.Walk, null!));
        Assert.Throws<ArgumentNullException>(() => street.PermitDynamicAsync(Move.Walk, null!));
    }

    [Fact]
    public void Triggers_with_parameters_must_be_given()
    {
        var street = machine.Configure(Place.Street);
        Assert.Throws<ArgumentNullException>(() => machine.Fire(null!, 1, 2, 3, 4));
        Assert.Throws<ArgumentNullException>(() => machine.Fire<int>(null!, 1));
        Assert.Throws<ArgumentNullException>(() => machine.Fire<int, int>(null!, 1, 2));
        Assert.Throws<ArgumentNullException>(() => machine.Fire<int, int, int>(null!, 1, 2, 3));
        Assert.Throws<ArgumentNullException>(() => { _ = machine.FireAsync<int>(null!, 1); });
        Assert.Throws<ArgumentNullException>(() => street.PermitIf<int>(null!, Place.House, _ => true));
        Assert.Throws<ArgumentNullException>(() => street.PermitReentryIf<int>(null!, _ => true));
        Assert.Throws<ArgumentNullException>(() => street.IgnoreIf<int>(null!, _ => true));
        Assert.Throws<ArgumentNullException>(() => street.OnEntryFrom<int>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => street.PermitDynamic<int>(null!, _ => Place.House));
        Assert.Throws<ArgumentNullException>(() => street.InternalTransition<int>(null!, (_, _) => { }));
    }

    [Fact]
    public void Argument_types_must_be_given() =>
        Assert.Throws<ArgumentNullException>(() => machine.SetTriggerParameters(Move.Walk, null!));

    [Fact]
    public void A_transition_without_arguments_has_an_empty_list_of_them()
    {
        var transition = new StateMachine<Place, Move>.Transition(Place.Street, Place.Street, Move.Walk);
        Assert.Empty(transition.Parameters);
        Assert.True(transition.IsReentry);
    }
}
