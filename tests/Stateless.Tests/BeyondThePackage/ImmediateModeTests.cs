namespace Stateless.Tests.BeyondThePackage;

/// <summary>In immediate mode the package never comes to rest in an initial substate, and a superstate's re-entry ends where it began.</summary>
public sealed class ImmediateModeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Initial_substates_are_entered_as_in_queued_mode(bool awaited)
    {
        var village = new Village(Place.Street, FiringMode.Immediate);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Kitchen);
        village.In(Place.Kitchen).InitialTransition(Place.Larder);
        await Fire(village, Move.Walk, awaited);
        Assert.Equal(["out of Street", "into House", "into Kitchen", "into Larder"], village.Diary);
        Assert.Equal(Place.Larder, village.Machine.State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_trigger_fired_on_entering_an_initial_substate_is_judged_there(bool awaited)
    {
        var village = new Village(Place.Street, FiringMode.Immediate);
        village.In(Place.Street).Permit(Move.Walk, Place.House);
        village.In(Place.House).InitialTransition(Place.Hall);
        village.In(Place.Hall).Permit(Move.Run, Place.Garden).OnEntry(() => village.Machine.Fire(Move.Run));
        await Fire(village, Move.Walk, awaited);
        Assert.Equal(["out of Street", "into House", "into Hall", "out of Hall", "out of House", "into Garden"], village.Diary);
        Assert.Equal(Place.Garden, village.Machine.State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_superstates_reentry_ends_in_the_superstate(bool awaited)
    {
        var village = new Village(Place.Hall, FiringMode.Immediate);
        village.In(Place.House).PermitReentry(Move.Eat);
        await Fire(village, Move.Eat, awaited);
        Assert.Equal(["out of Hall", "out of House", "into House"], village.Diary);
        Assert.Equal(Place.House, village.Machine.State);
    }

    private static Task Fire(Village village, Move move, bool awaited)
    {
        if (awaited)
        {
            return village.Machine.FireAsync(move);
        }

        village.Machine.Fire(move);
        return Task.CompletedTask;
    }
}
