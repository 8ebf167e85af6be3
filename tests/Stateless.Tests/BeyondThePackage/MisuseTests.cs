namespace Stateless.Tests.BeyondThePackage;

public sealed class MisuseTests
{
    [Fact]
    public void Guards_must_be_given_when_the_machine_is_configured_not_when_it_is_fired()
    {
        var street = new StateMachine<Place, Move>(Place.Street).Configure(Place.Street);
        Assert.Throws<ArgumentNullException>("guard", () => street.PermitIf(Move.Walk, Place.House, (Func<bool>)null!));
        Assert.Throws<ArgumentNullException>("guards", () => street.PermitIf(Move.Walk, Place.House, (Tuple<Func<bool>, string>[])null!));
        Assert.Throws<ArgumentNullException>("exitAction", () => street.OnExit((Action<StateMachine<Place, Move>.Transition>)null!));
        Assert.Throws<ArgumentNullException>("activateAction", () => street.OnActivate(null!));
    }

    [Fact]
    public void A_firing_mode_there_is_not_is_refused_at_once() =>
        Assert.Throws<InvalidOperationException>(() => new StateMachine<Place, Move>(Place.Street, (FiringMode)7));
}
