namespace CdopWorkflow.Notifications.Scope;

/// <summary>Whether a child was born alive; where there was no sign of life, 24 completed weeks tell the two words apart.</summary>
public enum BirthKind
{
    LiveBirth,
    Stillbirth,
    LateFetalLoss,
}
