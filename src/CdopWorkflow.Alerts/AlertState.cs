namespace CdopWorkflow.Alerts;

public enum AlertState
{
    /// <summary>Waits for someone to say that they have seen it.</summary>
    New,

    /// <summary>Seen; what follows from it is not decided.</summary>
    Acknowledged,

    /// <summary>Something was changed because of it.</summary>
    ActedOn,

    /// <summary>Looked into, and found to need no change.</summary>
    Explained,

    /// <summary>The theme no longer meets its rule; waits to be closed.</summary>
    NoLongerMet,

    Closed,
}

public static class AlertStates
{
    public static string Label(this AlertState state) => state switch
    {
        AlertState.New => "New",
        AlertState.Acknowledged => "Acknowledged",
        AlertState.ActedOn => "Acted on",
        AlertState.Explained => "Explained",
        AlertState.NoLongerMet => "No longer met",
        AlertState.Closed => "Closed",
    };

    public static string Colour(this AlertState state) => state switch
    {
        AlertState.New => "red",
        AlertState.Acknowledged => "yellow",
        AlertState.ActedOn or AlertState.Explained => "blue",
        AlertState.NoLongerMet => "green",
        AlertState.Closed => "grey",
    };
}
