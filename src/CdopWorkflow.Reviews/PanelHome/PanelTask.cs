namespace CdopWorkflow.Reviews.PanelHome;

/// <summary>What a person has to do next about one review.</summary>
public enum PanelTask
{
    Declare,
    Read,
    RecordFactors,
    Decide,

    /// <summary>Others have the word.</summary>
    Wait,

    /// <summary>Closed by the person's own conflict of interest.</summary>
    Closed,
}
