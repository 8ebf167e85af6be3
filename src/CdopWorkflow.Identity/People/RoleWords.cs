using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Identity.People;

/// <summary>What a role is called, where its work begins, and what awaits there.</summary>
public static class RoleWords
{
    public static string Label(this Role role) => role switch
    {
        Role.Coordinator => "Coordinator",
        Role.PanelMember => "Panel member",
        Role.Chair => "Chair",
        Role.SafeguardingLead => "Safeguarding lead",
        Role.Analyst => "Analyst",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
    };

    public static string Home(this Role role) => role switch
    {
        Role.Coordinator => "/reviews",
        Role.PanelMember or Role.Chair => "/reviews/panel",
        Role.SafeguardingLead => "/alerts",
        Role.Analyst => "/analytics",
        Role.Administrator => "/account/people",
        Role.Auditor => "/account/audit",
    };

    public static string Work(this Role role) => role switch
    {
        Role.Coordinator => "See which reviews are late or waiting for you",
        Role.PanelMember => "Prepare for the next panel meeting",
        Role.Chair => "Lead the next panel meeting and record its decisions",
        Role.SafeguardingLead => "Answer theme alerts",
        Role.Analyst => "Look at the latest figures",
        Role.Administrator => "Keep accounts and machine credentials",
        Role.Auditor => "Read the audit log",
    };
}
