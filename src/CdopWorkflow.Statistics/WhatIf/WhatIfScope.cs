namespace CdopWorkflow.Statistics.WhatIf;

/// <summary>Whose deaths an action can avoid.</summary>
public enum WhatIfScope
{
    /// <summary>Those of the group.</summary>
    Group,

    /// <summary>Sudden unexpected deaths in infancy within the group.</summary>
    Sudi,

    /// <summary>Everyone's, the group's among them.</summary>
    Everyone,
}
