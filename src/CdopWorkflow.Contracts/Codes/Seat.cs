using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>What a member brings to a panel. The names are on the wire, in databases and settings: never rename one.</summary>
[JsonConverter(typeof(CodeConverter<Seat>))]
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
