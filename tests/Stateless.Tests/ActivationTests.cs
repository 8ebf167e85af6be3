namespace Stateless.Tests;

public sealed class ActivationTests
{
    private readonly Village village = new(Place.Larder);

    public ActivationTests()
    {
        foreach (var place in Enum.GetValues<Place>())
        {
            village.In(place)
                .OnActivate(() => village.Diary.Add($"lights on in {place}"))
                .OnDeactivate(() => village.Diary.Add($"lights off in {place}"));
        }
    }

    [Fact]
    public void Superstates_are_activated_first()
    {
        village.Machine.Activate();
        Assert.Equal(["lights on in House", "lights on in Kitchen", "lights on in Larder"], village.Diary);
    }

    [Fact]
    public void Superstates_are_deactivated_last()
    {
        village.Machine.Deactivate();
        Assert.Equal(["lights off in Larder", "lights off in Kitchen", "lights off in House"], village.Diary);
    }

    [Fact]
    public void A_transition_neither_activates_nor_deactivates()
    {
        village.In(Place.Larder).Permit(Move.Walk, Place.Street);
        village.Machine.Fire(Move.Walk);
        Assert.DoesNotContain(village.Diary, entry => entry.StartsWith("lights", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asynchronous_actions_are_awaited_in_their_place()
    {
        village.In(Place.Kitchen)
            .OnActivateAsync(async () =>
            {
                await Task.Yield();
                village.Diary.Add("kettle on");
            })
            .OnDeactivateAsync(async () =>
            {
                await Task.Yield();
                village.Diary.Add("kettle off");
            });
        await village.Machine.ActivateAsync();
        await village.Machine.DeactivateAsync();
        Assert.Equal(
            [
                "lights on in House", "lights on in Kitchen", "kettle on", "lights on in Larder",
                "lights off in Larder", "lights off in Kitchen", "kettle off", "lights off in House",
            ],
            village.Diary);
    }

    [Fact]
    public void Asynchronous_actions_need_the_awaited_form()
    {
        village.In(Place.House).OnActivateAsync(() => Task.CompletedTask).OnDeactivateAsync(() => Task.CompletedTask);
        Assert.Throws<InvalidOperationException>(village.Machine.Activate);
        Assert.Throws<InvalidOperationException>(village.Machine.Deactivate);
    }
}
