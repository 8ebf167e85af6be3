namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="Expectedness"/>.</summary>
public static class Expectednesses
{
    /// <summary>In doubt the rapid response starts: only a death known to be expected goes without.</summary>
    public static bool IsHandledAsUnexpected(this Expectedness expectedness) => expectedness != Expectedness.Expected;

    public static string Label(this Expectedness expectedness) => expectedness switch
    {
        Expectedness.Unexpected => "Unexpected",
        Expectedness.Expected => "Expected",
        Expectedness.NotKnown => "Not known",
    };
}
