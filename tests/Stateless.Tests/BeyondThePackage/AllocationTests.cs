namespace Stateless.Tests.BeyondThePackage;

public sealed class AllocationTests
{
    [Fact]
    public void Firing_and_asking_allocate_nothing_while_nobody_wants_the_transition()
    {
        var count = 0;
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).PermitIf(Move.Walk, Place.Kitchen, () => count >= 0, "Be able to count").OnExit(() => count++);
        machine.Configure(Place.Kitchen).SubstateOf(Place.House).OnEntry(() => count++).Ignore(Move.Knock);
        machine.Configure(Place.House).Permit(Move.Walk, Place.Street).PermitReentry(Move.Eat);
        void Round()
        {
            machine.Fire(Move.Walk);
            machine.Fire(Move.Knock);
            machine.CanFire(Move.Eat);
            machine.CanFire(Move.Carry);
            machine.Fire(Move.Walk);
        }

        Round();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            Round();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2002, count);
    }
}
