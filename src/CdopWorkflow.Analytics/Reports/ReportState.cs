namespace CdopWorkflow.Analytics.Reports;

/// <summary>Where a version of a report stands.</summary>
public enum ReportState
{
    /// <summary>Its figures are fixed, its words are being written.</summary>
    Draft,

    /// <summary>The board's chair has signed: nothing in it changes any more.</summary>
    SignedByChair,

    /// <summary>Its public version is out.</summary>
    Published,

    /// <summary>A later version has been signed. It stays readable.</summary>
    Superseded,
}
