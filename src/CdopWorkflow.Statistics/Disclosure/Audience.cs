namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>Who will read a figure. The rule set CDOP-SDC-1 sets a threshold for each.</summary>
public enum Audience
{
    /// <summary>The panel's own cases, behind access control: nothing is suppressed.</summary>
    Panel,

    /// <summary>Named leads who have signed for the figures, alerts included.</summary>
    Partner,

    /// <summary>Anyone.</summary>
    Public,
}
