namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>How wide the areas of a table are, because the threshold and the right to publish depend on it.</summary>
public enum AreaLevel
{
    England,

    /// <summary>Region, integrated care board, panel or upper-tier authority.</summary>
    SubNational,

    /// <summary>District, ward, practice, hospital: never published.</summary>
    BelowUpperTier,
}
