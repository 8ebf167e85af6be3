namespace CdopWorkflow.Platform.Access;

/// <summary>What a person may do; always within areas.</summary>
public enum Role
{
    /// <summary>Logs notifications, chases agencies, prepares panels; sees identified data of the panel's area.</summary>
    Coordinator,

    /// <summary>Reads the anonymised packs on the agenda and records factors.</summary>
    PanelMember,

    /// <summary>Leads the panel and decides; sees what panel members see.</summary>
    Chair,

    /// <summary>Receives theme alerts; sees aggregates.</summary>
    SafeguardingLead,

    /// <summary>Works with anonymised figures.</summary>
    Analyst,

    /// <summary>Keeps accounts and settings; sees no case data.</summary>
    Administrator,

    /// <summary>Reads the audit log.</summary>
    Auditor,
}
