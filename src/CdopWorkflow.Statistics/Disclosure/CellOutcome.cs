namespace CdopWorkflow.Statistics.Disclosure;

public enum CellOutcome
{
    Published,

    /// <summary>Hidden for what the figure itself would tell.</summary>
    SuppressedPrimary,

    /// <summary>Hidden because another hidden figure could be worked out from it.</summary>
    SuppressedSecondary,
}
