using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Host.Demo;

/// <summary>Who can sign in to a demonstration. These accounts exist in a demonstration's data only.</summary>
public static class DemoPeople
{
    /// <summary>The same for everyone, and known to everyone: a demonstration holds nothing that is worth a secret.</summary>
    public const string Password = "nothing here is real";

    private const string NorthWest = "E12000002";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Cora Nesker", "coordinator@demo.example", "LSCB coordinator, Pan-Lancashire", [new(Role.Coordinator, SyntheticRegion.PanelWithTheRise)]),
        new("Milo Orland", "member@demo.example", "Panel member (lay), Pan-Lancashire", [new(Role.PanelMember, SyntheticRegion.PanelWithTheRise)]),
        new("Hanna Vesser", "chair@demo.example", "Chair of the panel, Pan-Lancashire", [new(Role.Chair, SyntheticRegion.PanelWithTheRise)]),
        new("Lena Saldova", "lead@demo.example", "Safeguarding lead, Pan-Lancashire", [new(Role.SafeguardingLead, SyntheticRegion.PanelWithTheRise)]),
        new("Anders Farnholm", "analyst@demo.example", "Public health analyst, North West", [new(Role.Analyst, NorthWest)]),
        new("Ada Penning", "administrator@demo.example", "Administrator (sees no case)", [new(Role.Administrator, Platform.Areas.AreaTable.England)]),
        new("Otis Wendler", "auditor@demo.example", "Auditor", [new(Role.Auditor, Platform.Areas.AreaTable.England)]),
        new("Bela Ruskin", "bolton@demo.example", "LSCB coordinator, Bolton, Salford and Wigan", [new(Role.Coordinator, "BOLTON-SALFORD-WIGAN")]),
    ];
}

/// <summary>Someone who can sign in to a demonstration.</summary>
public sealed record DemoPerson(string Name, string Email, string What, IReadOnlyList<Grant> Grants);
