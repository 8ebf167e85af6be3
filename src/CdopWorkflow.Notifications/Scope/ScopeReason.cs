namespace CdopWorkflow.Notifications.Scope;

/// <summary>Why a death is not reviewed here.</summary>
public enum ScopeReason
{
    AdultAtDeath,
    Stillbirth,
    LateFetalLoss,
    LawfulTermination,
    ReviewedWhereResident,
}
