namespace Stateless.Tests;

/// <summary>The machine most tests start from: the places in one another, and a diary of everything entered and left.</summary>
public sealed class Village
{
    public Village(Place start, FiringMode mode = FiringMode.Queued)
    {
        Machine = new(start, mode);
        Inside(Place.Hall, Place.House);
        Inside(Place.Kitchen, Place.House);
        Inside(Place.Larder, Place.Kitchen);
        Inside(Place.Shed, Place.Garden);
        foreach (var place in Enum.GetValues<Place>())
        {
            Machine.Configure(place)
                .OnEntry(() => Diary.Add($"into {place}"))
                .OnExit(() => Diary.Add($"out of {place}"));
        }
    }

    public StateMachine<Place, Move> Machine { get; }

    public List<string> Diary { get; } = [];

    public StateMachine<Place, Move>.StateConfiguration In(Place place) => Machine.Configure(place);

    private void Inside(Place inner, Place outer) => Machine.Configure(inner).SubstateOf(outer);
}
