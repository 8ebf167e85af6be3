namespace CdopWorkflow.Reviews.Meetings;

/// <summary>What a member brings to a panel. The names are in databases and settings: never rename one.</summary>
public enum Seat
{
    Chair,
    PublicHealth,
    DesignatedDoctor,
    ChildrensSocialCare,
    Police,
    Safeguarding,
    PrimaryCare,
    NursingOrMidwifery,
    LayMember,
    Education,
    Ambulance,
    Bereavement,
    Other,
}
