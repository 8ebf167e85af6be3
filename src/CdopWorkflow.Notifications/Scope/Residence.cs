namespace CdopWorkflow.Notifications.Scope;

/// <summary>Where the child normally lived: it decides who must review, wherever the death took place.</summary>
public enum Residence
{
    NotKnown,
    England,
    OutsideEngland,
}
