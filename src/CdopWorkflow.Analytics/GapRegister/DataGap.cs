namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>
/// A field that too few reviews of a council and a year know: raised by itself, given an owner, a recommendation and a due date, and
/// closed by a person or by being filled. Nothing in it is about a case.
/// </summary>
public sealed class DataGap
{
    public int Number { get; set; }

    public required string Council { get; set; }

    /// <summary>One of the fields of data completeness.</summary>
    public required string Field { get; set; }

    /// <summary>Code of the financial year of the decisions.</summary>
    public required string Year { get; set; }

    public long Known { get; set; }

    public long Reviews { get; set; }

    /// <summary>The percentage below which it is a gap.</summary>
    public int WantedPercent { get; set; }

    public DataGapState State { get; set; }

    public DateOnly RaisedOn { get; set; }

    /// <summary>Who sees to it: a post or a team.</summary>
    public string Owner { get; set; } = "";

    /// <summary>What the panel is recommended to do.</summary>
    public string Recommendation { get; set; } = "";

    /// <summary>What already goes well, here or elsewhere: a finding without it is only half of one.</summary>
    public string WhatWorked { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    /// <summary>Why a person closed it.</summary>
    public string Outcome { get; set; } = "";

    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; }

    public bool IsOpen => State is DataGapState.Raised or DataGapState.Assigned;
}
